/** A text read for checking: its words with what each is, the sentence it stands in and what steers it. */

import { Analyser } from '../../language/analyse.ts';
import { stemArabic } from '../../language/arabic.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import { splitSentences } from '../../language/sentences.ts';
import { isStopWord } from '../../language/stop-words.ts';
import type { Token } from '../../language/tokenise.ts';
import { soundLikeness, soundsOf } from '../../language/transliterate.ts';
import { ACTORS, EXACT, EXCEPT, NOT, SAYING, STILL, WILL } from './cues.ts';
import { withDenials } from './denials.ts';
import { figureKeyAt } from './figures.ts';
import { followsVerbParticle, isPassivePerfect, isVerb } from './verbs.ts';
import { withPlannedSubjects, withWishes } from './wishes.ts';
import { anyOf, spokenForms, type Word } from './word.ts';

type Known = { readonly stems: readonly string[]; readonly forms: ReadonlySet<string> };

const analysers = new WeakMap<Lexicon, Analyser>();
/** What has been looked up of words, by their spelling and stem. */
const lookedUp = new WeakMap<Lexicon, Map<string, Known>>();
const ROOM = 20_000;

/** Parts of names that name nobody. */
const PARTICLE = /^(?:al|el|bin|ibn|bn|ben|abu|van|von|de|la|بن|ابن|ال)$/;
/** What may be left of a function word behind its stem: "management" is none though "manage" is. */
const INFLECTED = /^(?:|s|e|es|d|ed|ing|en)$/;
/** Deeds whose stem is a function word. */
const DEED = /^own(?:ed|s|ing)$/;
const OPENER = /[.!?؟;؛:،,«»"“”()–—]/;

export class Reader {
  readonly #lexicon: Lexicon;
  readonly #analyser: Analyser;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#analyser = analysers.get(lexicon) ?? new Analyser(lexicon);
    analysers.set(lexicon, this.#analyser);
  }

  /** The words of a text; `capitals` are the sounds of names that the other language marks by capital letters. */
  read(text: string, capitals: readonly string[] = []): Word[] {
    const sentences = splitSentences(text);
    const tokens = urged(this.#analyser.analyse(text));
    const quoted = quotedSpans(text);
    let sentence = 0;
    const words = tokens.map((token, at): Word => {
      while (sentence < sentences.length - 1 && token.start >= sentences[sentence]!.end) sentence++;
      const gap = text.slice(tokens[at - 1]?.end ?? 0, token.start);
      const first = at === 0 || token.start === sentences[sentence]?.start;
      const opens = first || OPENER.test(gap);
      const figure = figureKeyAt(tokens, at);
      const cue = NOT.has(token.norm) || EXCEPT.has(token.norm) || STILL.has(token.norm);
      const will = WILL.has(token.norm);
      const written = text.slice(token.start, token.end);
      // وكلف costs, though it sounds like the Gulf.
      const sounds =
        !(
          /^و/.test(token.norm) &&
          !/^و/.test(token.stem) &&
          isVerb(tokens, at, opens, this.#lexicon, written)
        ) && this.#sounds(token, capitals);
      const name =
        figure === undefined &&
        !cue &&
        !will &&
        !followsVerbParticle(tokens, at) &&
        (this.#isName(token, opens && (first || /["“«:]/.test(gap)), capitals) || sounds);
      const { stems, forms } = this.#lookUp(token);
      const light =
        token.script === 'arabic'
          ? isStopWord(token.norm) || isStopWord(token.norm.replace(/^[وف](?=..)/, ''))
          : isStopWord(token.norm) ||
            (isStopWord(token.stem) &&
              !DEED.test(token.norm) &&
              INFLECTED.test(token.norm.slice(token.stem.length)));
      return {
        ...token,
        at,
        stems,
        forms,
        share: /^\s*(?:[%٪]|per ?cent\b|في المئة|في المائة|بالمئة|بالمائة)/.test(
          text.slice(token.end, token.end + 12),
        ),
        content:
          !PARTICLE.test(token.norm) &&
          (name || (!light && !cue && !will && !isSoFar(tokens, at) && !isBack(tokens, at))),
        name,
        proper:
          name &&
          (token.script === 'latin' ||
            sounds ||
            (capitals.length === 0 && !this.#lexicon.has(token.stem)) ||
            this.#lexicon.isName(token.stem)),
        actor: name || ACTORS.has(token.norm) || stems.some((stem) => ACTORS.has(stem)),
        verb:
          !name &&
          figure === undefined &&
          !(cue && token.script === 'arabic') &&
          isVerb(tokens, at, opens, this.#lexicon, written),
        saying:
          anyOf(SAYING, forms) &&
          // تعد الصفقة الأكبر is no promise.
          !(/^[وف]?[يت]عد$/.test(token.norm) && !/^ب/.test(tokens[at + 1]?.norm ?? '')) &&
          !/^[وف]?(?:[يت]?بلغت?|بين|س?[يتن]?بدا(?:ت|وا)?)$/.test(token.norm) &&
          !(token.stem === 'call' && /^(?:on|for|off)$/.test(tokens[at + 1]?.norm ?? '')),
        passive: isPassivePerfect(token, written, this.#lexicon),
        figure,
        sentence,
        gap,
        quoted: quoted.some(([start, end]) => token.start >= start && token.end <= end),
        polarity: 'affirmed',
        // ألا, which is written like إلا but for its hamza.
        denies: /^[وف]?أ[َ]?ل[ّ]?ا$/.test(written),
        certainty: 2,
      };
    });
    return withPlannedSubjects(withWishes(withDenials(words)));
  }

  #lookUp(token: Token): Known {
    let cache = lookedUp.get(this.#lexicon);
    if (!cache || cache.size > ROOM) {
      cache = new Map();
      lookedUp.set(this.#lexicon, cache);
    }
    const key = `${token.norm} ${token.stem}`;
    let known = cache.get(key);
    if (!known) {
      const stems = this.#stems(token);
      known = {
        stems,
        forms: new Set([token.norm, ...stems, ...stems.flatMap((stem) => [...this.#lexicon.forms(stem)])]),
      };
      cache.set(key, known);
    }
    return known;
  }

  /** The stem, and those left when particles and endings that the lexicon did not need are taken off too. */
  #stems({ norm, stem, script }: Token): string[] {
    if (script !== 'arabic' || EXACT.has(norm)) return [stem];
    const found = new Set([stem]);
    const plain = norm.replace(/^[وف](?=.{3})/, '');
    // The jussive of a hollow verb: يستجب is of يستجيب, يقم of يقوم.
    const hollow = /^[يتن](.+)(.)$/.exec(plain);
    if (hollow && !this.#lexicon.has(plain))
      for (const vowel of 'يوا') {
        const whole = `ي${hollow[1]}${vowel}${hollow[2]}`;
        if (this.#lexicon.has(whole)) found.add(whole);
      }
    // جاءا, جاءتا
    const short = /^(.ا)(?:ا|ت|تا|وا)$/.exec(plain)?.[1];
    if (short && this.#lexicon.has(short)) found.add(short);
    // The passive of a hollow verb: أعيدت is of أعاد.
    if (/.يدت?$|.ي.ت?$/.test(plain)) {
      const active = plain.replace(/ت$/, '').replace(/ي(?=.$)/, 'ا');
      if (this.#lexicon.has(active)) found.add(active);
    }
    // Somebody's, or done to somebody: قوته is of قوة, سددها of سدد.
    const owned = /^(.{2,})ت(?:ه|ها|هم|هما)$/.exec(plain)?.[1];
    const done = /^(.{3,})(?:ه|ها|هم|هما)$/.exec(plain)?.[1];
    // Its hamza is written on a letter before a pronoun: شراؤه is of شراء.
    const seated = /^(.{2,}ا)(?:و(?:ه|ها|هم|هما)|ي(?:ها|هم|هما))$/.exec(plain)?.[1];
    for (const whole of [owned && `${owned}ه`, done, seated])
      if (whole && this.#lexicon.has(stemArabic(whole))) found.add(stemArabic(whole));
    for (const word of [
      plain,
      plain.replace(/^[بلس](?=.{3})/, ''),
      plain.replace(/^(?:لل|بال|ال)(?=.{3})/, ''),
    ]) {
      // مراقبو الاتحاد: the plural before its genitive.
      const masters = /^(.{3,})و$/.exec(word)?.[1];
      if (masters && this.#lexicon.has(masters)) found.add(masters);
      for (const bare of [word, word.replace(/(?:ت|وا|تا)$/, ''), word.replace(/(?:ان|ين|ا)$/, '')]) {
        if (bare.length < 2) continue;
        if (bare !== word && /(?:ت|وا)$/.test(word)) {
          // رمت and قضوا are of رمى and قضى, دعت of دعا.
          for (const weak of [stemArabic(`${bare}ي`), `${bare}ا`])
            if (weak.length > 1 && this.#lexicon.has(weak)) found.add(weak);
        }
        if (bare.length < 3) continue;
        const cut = stemArabic(bare);
        if (this.#lexicon.has(bare)) found.add(bare);
        if (this.#lexicon.has(cut)) found.add(cut);
        if (
          !this.#lexicon.has(bare) &&
          /^ت/.test(bare) &&
          this.#lexicon.has(bare.slice(1)) &&
          bare.length > 3
        )
          found.add(bare.slice(1));
        if (/^[تن]/.test(bare)) {
          const third = `ي${bare.slice(1)}`;
          if (this.#lexicon.has(third)) found.add(third);
        }
      }
    }
    return [...found];
  }

  #isName(token: Token, first: boolean, capitals: readonly string[]): boolean {
    if (token.script === 'latin') {
      if (!token.capital || token.norm === 'i') return false;
      if (!first) return true;
      return !isStopWord(token.norm) && (this.#lexicon.isName(token.stem) || !this.#lexicon.has(token.stem));
    }
    if (token.script !== 'arabic' || token.norm.length < 3 || isStopWord(token.norm)) return false;
    if (isStopWord(token.norm.replace(/^[وف](?=..)/, ''))) return false;
    // الأردن is a country though "jordan" may be a word as well; السيول is Seoul where English names that.
    const found = this.#lexicon.translate(token.stem);
    const sure = found.filter(({ weight }) => weight === 1);
    const named =
      found[0]?.name === true ||
      (/^ال/.test(token.norm) &&
        sure.some(({ name }) => name) &&
        (capitals.length === 0 || sure.some(({ key }) => isAmong(key, capitals))));
    return (
      named ||
      (!this.#lexicon.has(token.stem) && this.#stems(token).every((stem) => !this.#lexicon.has(stem)))
    );
  }

  /** Whether an Arabic word sounds like one of the names. */
  #sounds(token: Token, capitals: readonly string[]): boolean {
    if (token.script !== 'arabic' || token.norm.length < 4 || isStopWord(token.norm)) return false;
    return spokenForms(token).some((form) => {
      const sounds = soundsOf(form);
      return (
        sounds.length > 2 &&
        capitals.some(
          (capital) => Math.abs(capital.length - sounds.length) < 4 && soundLikeness(sounds, capital) >= 0.8,
        )
      );
    });
  }
}

/** Tokens in which "calls on" is "urges". */
const urged = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at) => {
    const ending = /^call(|s|ed|ing)$/.exec(token.norm)?.[1];
    return ending === undefined || !/^(?:on|upon)$/.test(tokens[at + 1]?.norm ?? '')
      ? token
      : { ...token, norm: `urg${ending === '' ? 'e' : ending.replace(/^s$/, 'es')}`, stem: 'urg' };
  });
/** Whether a word of a phrase sounds as one of the names begins, or the other way round: "Tunisia", "Tunisian". */
const isAmong = (phrase: string, names: readonly string[]): boolean =>
  phrase
    .split(' ')
    .map(soundsOf)
    .some((sounds) =>
      names.some(
        (name) =>
          Math.min(name.length, sounds.length) > 2 && (name.startsWith(sounds) || sounds.startsWith(name)),
      ),
    );

/** "so far" says "yet". */
const isSoFar = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.norm === 'far' && tokens[at - 1]?.norm === 'so';

/** "gives it back", where nothing else is behind it: no back of anything. */
const isBack = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.norm === 'back' && /^(?:|to|from|in|into|at|on|and|after|by)$/.test(tokens[at + 1]?.norm ?? '');

function quotedSpans(text: string): Array<readonly [number, number]> {
  return [...text.matchAll(/«[^«»]*»|“[^“”]*”|"[^"]*"/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
}
