import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { BotMessage } from '../helpers/telegram/bot-message.ts';
import type { Person } from '../helpers/telegram/person.ts';
import { bare } from '../telegram/stage.ts';
import { NewsroomStage } from './stage.ts';

const NAME = '2024-06-02-ferries';
const TITLE = 'Ferries stay in port';
const ENGLISH =
  'The company Blue Line cancelled 14 ferries because of the strike, its spokesman said on Sunday.';
const ENGLISH_CORRECTED = ENGLISH.replace('14', '41');
const OTHER =
  'The port of Sidi Mansour stays closed until Monday evening, the ministry of transport announced.';
const ARABIC_TITLE = 'العبّارات تبقى في الميناء';
const ARABIC = 'ألغت شركة الخط الأزرق 14 رحلة بالعبّارات بسبب الإضراب، على ما أعلن المتحدث باسمها يوم الأحد.';
const ARABIC_CORRECTED = ARABIC.replace('14', '41');
const ARABIC_OTHER = 'وأعلنت وزارة النقل أن ميناء سيدي منصور يبقى مغلقًا حتى مساء الاثنين.';
const LATE = 'an article was corrected in one language and not in the other';

describe('An article of two languages of which only one is corrected', () => {
  let stage: NewsroomStage;
  let [english, arabic]: readonly Person[] = [];
  beforeEach(async () => {
    stage = await NewsroomStage.open();
    english = await stage.newcomer({ language_code: 'en' });
    arabic = await stage.newcomer({ language_code: 'ar' });
  });
  afterEach(() => stage.close());

  const inEnglish = (first: string, second = OTHER) => stage.write(NAME, TITLE, first, second);
  const inArabic = (first: string) => stage.writeArabic(NAME, ARABIC_TITLE, first, ARABIC_OTHER);

  /** The article joins the story in both languages, and both readers are told. */
  async function told(): Promise<{ readonly en: BotMessage; readonly ar: BotMessage }> {
    await stage.running.follow(english!.id, 'en');
    await stage.running.follow(arabic!.id, 'ar');
    await inEnglish(ENGLISH);
    await inArabic(ARABIC);
    await stage.running.takeFolder();
    const [en, ar] = [await english!.nextMessage(), await arabic!.nextMessage()];
    await stage.running.delivered();
    return { en, ar };
  }

  const lateInLog = () => stage.log.filter(({ message }) => message === LATE);

  it('is corrected for those who read that language, and the others are told that theirs is not', async () => {
    const { en, ar } = await told();
    await inEnglish(ENGLISH_CORRECTED);
    await stage.running.takeFolder();
    assert.match(
      bare(en.text),
      /^Correction\n.*was corrected.*\n\nCorrected, the brief reads:[\s\S]*41 ferries/,
    );
    const text = bare(ar.text);
    assert.match(
      text,
      /^تنبيه\nصُحّح النص الإنجليزي للمقالة «العبّارات تبقى في الميناء» بعد إرسال هذا الموجز، ولم يُصحَّح النص العربي بعد\.\n\nنص الموجز كما هو الآن:/,
    );
    assert.match(text, /14 رحلة/);
    assert.ok(!text.includes('بعد التصحيح'));
    assert.equal(text.match(/ولم يُصحَّح/g)?.length, 1);
    assert.equal(ar.edits.length, 1);
  });

  it('and in the other direction', async () => {
    const { en, ar } = await told();
    await inArabic(ARABIC_CORRECTED);
    await stage.running.takeFolder();
    assert.match(bare(ar.text), /^تصحيح\n[\s\S]*41 رحلة/);
    assert.match(
      bare(en.text),
      /^Note\nThe Arabic text of “Ferries stay in port” was corrected after this brief was sent; the English text has not been corrected yet\.\n\nThe brief as it stands:[\s\S]*14 ferries/,
    );
  });

  it('is corrected for the others too when their language is', async () => {
    const { ar } = await told();
    await inEnglish(ENGLISH_CORRECTED);
    await stage.running.takeFolder();
    await inArabic(ARABIC_CORRECTED);
    await stage.running.takeFolder();
    assert.match(bare(ar.text), /^تصحيح\n.*صُحّحت المقالة.*\n\nنص الموجز بعد التصحيح:[\s\S]*41 رحلة/);
    assert.equal(ar.edits.length, 2);
    arabic!.says('كم رحلة بالعبّارات ألغت شركة الخط الأزرق؟');
    const answer = (await arabic!.nextMessage()).text;
    assert.match(answer, /41 رحلة/);
    assert.ok(!answer.includes('ولم يُصحَّح'));
  });

  it('is as it was when the correction is taken back', async () => {
    const { ar } = await told();
    const before = ar.text;
    await inEnglish(ENGLISH_CORRECTED);
    await stage.running.takeFolder();
    await inEnglish(ENGLISH);
    await stage.running.takeFolder();
    assert.equal(ar.text, before);
  });

  it('leaves a brief alone whose own words say what the corrected ones say', async () => {
    const { ar } = await told();
    await inEnglish(ENGLISH.replace('because of the strike,', 'because of the strike -'));
    await stage.running.takeFolder();
    assert.deepEqual(ar.edits, []);
    assert.deepEqual(lateInLog(), []);
  });

  it('answers in the other language with a note, also after a restart', async () => {
    await told();
    await inEnglish(ENGLISH_CORRECTED);
    await stage.running.takeFolder();
    for (const when of ['at once', 'after a restart']) {
      if (when === 'after a restart') {
        await stage.stop();
        await stage.start();
      }
      arabic!.says('كم رحلة بالعبّارات ألغت شركة الخط الأزرق؟');
      const answer = bare((await arabic!.nextMessage()).text);
      assert.match(answer, /14 رحلة/, when);
      assert.match(answer, /^صُحّح النص الإنجليزي لما يلي، ولم يُصحَّح نصه العربي بعد\./, when);
      english!.says('How many ferries did Blue Line cancel?');
      const other = bare((await english!.nextMessage()).text);
      assert.match(other, /41 ferries/, when);
      assert.ok(!other.includes('has not been corrected'), when);
    }
  });

  it('is named by the headline of the reader’s language when it is withdrawn, though that came after the brief', async () => {
    await stage.running.follow(arabic!.id, 'ar');
    await inEnglish(ENGLISH);
    await stage.running.takeFolder();
    const brief = await arabic!.nextMessage();
    await stage.running.delivered();
    await inArabic(ARABIC);
    await stage.running.takeFolder();
    await rm(stage.fileOf(NAME));
    await rm(stage.fileOf(NAME, 'port-strike', 'ar'));
    await stage.running.takeFolder();
    assert.match(bare(brief.text), /^تصحيح\nسُحبت المقالة «العبّارات تبقى في الميناء» التي استند/);
  });

  it('is told of once in the log', async () => {
    await told();
    await inEnglish(ENGLISH_CORRECTED);
    await stage.running.takeFolder();
    await stage.running.takeFolder();
    assert.equal(lateInLog().length, 1);
  });
});
