/** Which words of a text are finite verbs, as far as forms, neighbours and the lexicon tell. */

import { stemArabic } from '../../language/arabic.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import { isStopWord } from '../../language/stop-words.ts';
import type { Token } from '../../language/tokenise.ts';

const AUXILIARY =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|might|may|could|can|cannot|did|does|do|should|shall|must|isnt|arent|wasnt|werent|hasnt|havent|hadnt|wont|wouldnt|didnt|doesnt|dont|couldnt|cant)$/;
const MODAL =
  /^(?:will|would|might|may|could|can|cannot|did|does|do|should|shall|must|wont|wouldnt|didnt|doesnt|dont|couldnt|cant)$/;
const ADVERB =
  /^(?:not|also|still|already|now|never|no|yet|only|just|both|since|even|recently|soon|again|then|later|first|\w{3,}ly)$/;
const PAST =
  /^(?:won|lost|said|met|rose|fell|sank|struck|hit|led|left|held|sold|saw|took|gave|came|went|made|put|cut|let|told|broke|began|became|got|had|ran|sent|set|shot|stole|beat|paid|brought|built|bought|caught|kept|found|drew|flew|grew|knew|threw|wrote|drove|chose|spoke|spent|stood|understood|fought|fled|taught|thought|felt|heard|lay|laid|sought|shook|swore|swept|tore|wore|withdrew|froze|forbade|overcame|underwent|arose|lent|dealt|meant|read|rode|shut|split|spread|stuck|burst|cost|bid|quit|sang|swam|hid|blew|bore|bound|drank|ate|fed|forgot|slid|slept|sat|woke|burnt|learnt|overtook|undertook|retook|mistook|oversaw|foresaw|overthrew|rebuilt|misled|upheld|withheld|overrode|repaid|forgave|strove|swung|sprang|rang|clung|flung|stung|strode|wove|wept|crept|leapt|knelt|cast|forecast|broadcast|hurt|shed|upset|overheard|outran|dug|hung|shrank|run|come|become|gone|done|begun|sunk|shown|known|grown|drawn|flown|thrown|born|torn|worn|sworn|withdrawn|seen)$/;
const PRESENT =
  /^(?:says|hopes|wants|refuses|expects|plans|intends|promises|denies|receives|receive|operates|provides|takes|depends|weighs|carries|covers|remains|suffers|controls|supports|backs|leads|heads|gets|holds|belongs|owns|runs|stands|opens|begins|starts|ends|lasts|lives|includes|contains|requires|allows|needs|believes|thinks|warns|adds|calls|complains|declares|announces|replies|responds|explains|confirms|reveals|describes|seeks|aims|offers|faces|costs|employs|produces|exports|imports|sells|buys|gives|makes|keeps|shows|becomes|comes|goes|brings|lets|wins|loses|agrees|rejects|accepts|opposes|threatens|accuses|serves|works|plays|teaches|studies|monitors|measures|represents|rises|falls|grows|joins|leaves|stays|continues|tries|tells|accounts|consists|amounts|equals|exceeds|bans|permits|forbids|relies|owes|pays|charges|visits|meets|hosts|abolishes|scraps|directs|manages|chairs|insists|argues|acknowledges|admits|claims|stretches|sees|finds|knows|connects|links|blames|generates|supplies|hopes|know|say|want|hope|expect|remain|include|need|believe|live|come)$/;
/** What follows a verb rather than a noun. */
const OPENS_OBJECT = /^(?:the|a|an|all|every|no|its|their|his|her|to|that)$/;
const BEFORE_NOUN =
  /^(?:the|a|an|its|his|her|their|our|this|these|those|of|in|on|at|by|from|with|for|into|some|any|no|towards|toward|about|under|over|between|against)$/;

/** No verb of Arabic, whatever its letters. */
const NO_VERB =
  /^(?:[وف]?(?:بال|كال|لل|ال).*|باقل|ان|انه|انها|انهم|بان|بانه|بني|بن|علي|الي|الا|ما|لا|لم|لن|مع|من|في|حتي|منذ|بعد|قبل|[وف]?بين|وبينه|وبينها|عام|سنه|اما|يوم|يد|اي|تحت|ايضا|امام|ضد|نحو|حول|عن|او|ثم|لكن|لكنه|لكنها|وهو|وهي|هو|هي|الذي|التي|الذين|كما|حين|عند|لدي|خلال|غير|كل|مقابل|حيث|بينما|وفق|وفقا|حسب|فجر|صباح|مساء|ليل|عقب|اثر|قرب|بسبب|ضمن|هدف|اهم|اشد|اكبر|اصغر|اعلي|ادني|افضل|اسوا|اطول|اقدم|اكثر|اخر|اول)$/;
const OPENS_VERB =
  /^(?:ان|انه|انها|انهم|بان|بانه|بانها|لا|ولا|الذي|التي|الذين|كان|كانت|وكان|وكانت|ثم|لكنه|لكنها|لكنهم|لكنهما|عندما|حين|بعدما|بينما|كما|حيث|ما|اذا|لو|انهما|وانه|وانها|وان|كانوا|كانا|حتي|او|لان|لانه|لانها|منها|يزال|تزال|زال|زالت)$/;
/** بعد أن رفض: elsewhere a noun follows "that", إن رفض الحكومة أغضب. */
const WITH_PERFECT = /^(?:[وف]?(?:بعد|منذ|قبل|سبق|الي|حتي|لولا|ما|بمجرد|دون|لو))$/;
/** Forms of "to be" that carry no action. */
export const COPULA =
  /^(?:[وف]?(?:كان|كانت|كانوا|كانا|يكون|تكون|ليس|ليست|تكن|يكن)|is|are|was|were|be|been|being|has|have|had)$/;

/** لم تستجب, وقد فصلتهما: behind these stands a verb, whether the lexicon knows it or not. */
export const followsVerbParticle = (tokens: readonly Token[], at: number): boolean =>
  /^(?:[وف]?(?:لم|لن|سوف)|و?قد|لقد)$/.test(tokens[at - 1]?.norm ?? '') && !NO_VERB.test(tokens[at]!.norm);

/** Whether the token at a place, as it is `written`, is a finite verb, or a participle after its auxiliary. */
export function isVerb(
  tokens: readonly Token[],
  at: number,
  opensClause: boolean,
  lexicon: Lexicon,
  written: string,
): boolean {
  if (tokens[at]!.script === 'latin') return isEnglishVerb(tokens, at);
  // ألحق begins with no article.
  if (/^[وف]?أ/.test(written) && /^[وف]?ال..?/.test(tokens[at]!.norm))
    return [tokens[at]!.norm, tokens[at]!.norm.replace(/ت$/, '')].some((norm) => hasImperfect(norm, lexicon));
  return isPassivePerfect(tokens[at]!, written, lexicon) || isArabicVerb(tokens, at, opensClause, lexicon);
}

function isEnglishVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (AUXILIARY.test(token.norm)) return true;
  // "gives them back to"
  if (token.norm === 'back' && tokens[at + 1]?.norm === 'to') return false;
  let back = at - 1;
  while (back >= 0 && ADVERB.test(tokens[back]!.norm)) back--;
  const before = tokens[back]?.norm ?? '';
  if (AUXILIARY.test(before) && PAST.test(token.norm)) return true;
  if (AUXILIARY.test(before) && (MODAL.test(before) || /(?:ed|en|ing)$/.test(token.norm)))
    return !isStopWord(token.norm) || /^(?:take|give|make|go|come|get|call|say|tell|want)/.test(token.norm);
  if (
    (/^\d/.test(before) && tokens[back]!.end + 1 === token.start && !tokens[back - 1]?.capital) ||
    BEFORE_NOUN.test(tokens[at - 1]?.norm ?? '')
  )
    return false;
  if (PAST.test(token.norm) || PRESENT.test(token.norm)) return !/^(?:to)$/.test(before);
  // "which seek", "the factions control the …"
  if (
    PRESENT.test(`${token.norm}s`) &&
    (/^(?:which|who|they|we)$/.test(before) ||
      isBehindTwo(tokens, back) ||
      (tokens[at - 1]?.norm === before &&
        !/^(?:to|and|or)$/.test(before) &&
        ((OPENS_OBJECT.test(tokens[at + 1]?.norm ?? '') &&
          (tokens[at + 1]!.norm !== 'to' || /s$|^(?:people|police|men|women)$/.test(before))) ||
          isBetweenActors(tokens, at))))
  )
    return true;
  return (
    /[a-z]{2}ed$/.test(token.norm) &&
    !/^(?:aged|masked|armed|needed|united|limited|hundred|red|indeed|need|speed|exceed|proceed|feed|seed|breed)$/.test(
      token.norm,
    ) &&
    // "the 12 injured people"
    !(tokens[at - 1]?.script === 'number' && tokens[at + 1] && !isStopWord(tokens[at + 1]!.norm))
  );
}

/** "Mora and Lang still refuse": names joined by "and" stand before it. */
const isBehindTwo = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.capital === true &&
  tokens.slice(Math.max(0, at - 3), at).some(({ norm }, i, own) => norm === 'and' && own[i - 1]?.capital);

/** "armed factions back Haftar": a plural before and a name behind. */
const isBetweenActors = (tokens: readonly Token[], at: number): boolean =>
  /[a-z]{2}s$/.test(tokens[at - 1]!.norm) && tokens[at + 1]?.capital === true;

/** اتخذ, انهار, استقبل: perfects whose nouns have another alif, اتخاذ. */
const DERIVED = /^[وف]?ا(?:ن...?|[^لن]ت..?|ت[^ا].|ست...?)$/;

/** التقى of يلتقي: what looks like the article is of the root. */
const hasImperfect = (norm: string, lexicon: Lexicon): boolean =>
  lexicon.has(stemArabic(norm.replace(/^[وف]?ا/, 'ي')));

/** Whether a word is written as a perfect: its imperfect is the first of its other forms. */
const hasFirstImperfect = (word: string, lexicon: Lexicon): boolean =>
  [...lexicon.forms(word)][0]?.startsWith('ي') === true;

/** عُثر, استُجوب, وأُخذت: the vowel is written where the passive would be taken for another word. */
export function isPassivePerfect({ norm, script }: Token, written: string, lexicon: Lexicon): boolean {
  const plain = norm.replace(/^[وف](?=.{3})/, '');
  // أدين, أعيدت: of a hollow verb it is written in the letters.
  if (/^ا.ي.ت?$/.test(plain) && !lexicon.has(plain))
    return lexicon.has(plain.replace(/ت$/, '').replace(/ي(?=.$)/, 'ا'));
  if (script !== 'arabic' || !/^[وف]?(?:ا[نسفت]?ت?)?\p{L}ُ/u.test(written)) return false;
  return [plain, plain.replace(/(?:ت|وا|ا|تا)$/, '')].some(
    (word) => hasFirstImperfect(word, lexicon) || hasImperfect(word, lexicon),
  );
}

const RESUMES = /^(?:علي|الي|ل|ب|في|من|عن)(?:ه|ها|هم|هما)$/;

/** Whether a word is a name or unknown. */
const isNameLike = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token?.script === 'arabic' &&
  !isStopWord(token.norm) &&
  (lexicon.isName(token.stem) || !lexicon.has(token.stem));

const AFTER_NOUN =
  /^(?:[وف]?(?:في|من|الي|علي|عن|مع|بين|خلال|بعد|قبل|ضد|لدي|عند|تحت|امام|منذ|بحسب|وفق|حول|رغم|دون|عبر|ضمن|قرب|بسبب|كل|اي|هذا|هذه|غير|[بل]?عدم|[بل]دون|بلا|يوم|عام))$/;

const NOUN_IN_YA =
  /^[وفبلك]*(?:ال)?(?:يوم|يوما|يومين|يوميا|يومي|يوميه|وجود|يورو|يخت|يد|يدا|يسار|يمين|يابان.*|يهود.*|يونيو|يوليو|يناير|يونان.*|يمن.*|يقين|ينبوع|يتيم|ياس|توقيع.*|تونس.*|ترك.*|تاج|تمر|تمور|نفط|نهر|نحو|نايب.*|نسبه|نص|نور.*|نوفمبر|نيسان|تشرين|تموز|نقيب|ندوه|نتيجه|تجاره.*|سياس.*|سياح.*|سيار.*|سيد.*)$/;

function isArabicVerb(tokens: readonly Token[], at: number, opensClause: boolean, lexicon: Lexicon): boolean {
  const { norm } = tokens[at]!;
  if (COPULA.test(norm)) return true;
  const before = tokens[at - 1]?.norm ?? '';
  // لا يقل عن: a bound of a number.
  if (/^(?:ما|لا)$/.test(before) && /^[يت](?:قل|زيد|تجاوز|تعدي)$/.test(norm)) return false;
  if (norm.length < 3 || AFTER_NOUN.test(before) || NOUN_IN_YA.test(norm)) return false;
  const isPast = (word: string): boolean =>
    [...lexicon.forms(word)].some((form) => /^ي.{2}/.test(form) && form !== word);
  if (/ات$/.test(norm)) return false;
  if (opensClause && /^[وف]?ال(?!تي$)[تقغز]/.test(norm) && hasImperfect(norm, lexicon)) return true;
  if (/^[وف]?ال/.test(norm) || NO_VERB.test(norm)) return false;
  if (followsVerbParticle(tokens, at)) return true;
  const bare = norm.replace(/^[وف]?س?(?=[يتن])/, '');
  if (/^[يتن]/.test(bare)) {
    const third = `ي${bare.slice(1)}`;
    // لم يتفقا: the dual after لم has lost its ن.
    const cut = third.replace(
      /^[وف]?(?:لم|لن|ان)$/.test(before) ? /(?:ون|ان|وا|ا|ه|ها|هم|ين)$/ : /(?:ون|ان|وا|ه|ها|هم|ين)$/,
      '',
    );
    if ([third, stemArabic(third), cut].some((word) => word.length > 2 && lexicon.has(word))) return true;
  }
  // The passive of a hollow verb: أعيدت is of أعاد.
  if (/^[وف]?ا.ي.ت$/.test(norm)) return true;
  if (DERIVED.test(norm) && !/(?:يه|ون|ا)$/.test(norm) && hasImperfect(norm, lexicon)) return true;
  // A perfect looks like a noun: it begins a clause, follows a particle of verbs, or ends in the feminine's ت.
  const plain = norm.replace(/^[وف](?=.{3})/, '');
  for (const word of [norm, plain]) {
    const masculine = word.replace(/(?<=..)ت$/, '');
    if (masculine !== word && !/ا$/.test(masculine) && (isPast(masculine) || isPast(`${masculine}ي`)))
      return true;
  }
  // لواء is a general.
  if (/وا$/.test(plain) && plain !== 'لوا' && isPast(plain.slice(0, -2))) return true;
  const afterThat =
    /^(?:ان|بان|وان|انه|الذي)$/.test(tokens[at - 2]?.norm ?? '') ||
    /^(?:ان|بان|وان)$/.test(tokens[at - 3]?.norm ?? '') ||
    (isNameLike(tokens[at - 1], lexicon) &&
      tokens
        .slice(Math.max(0, at - 5), Math.max(0, at - 3))
        .some(({ norm: that }) => /^[وب]?ان$/.test(that)));
  const perfect = (word: string): boolean => hasFirstImperfect(word, lexicon);
  // قطعة عثر عليها: a clause that a noun without an article goes on with.
  if (perfect(plain) && RESUMES.test(tokens[at + 1]?.norm ?? '')) return true;
  if (afterThat && perfect(norm) && !/[هاي]$/.test(norm)) return true;
  // الطرفين اتفقا
  if (/[^ا]ا$/.test(norm) && /(?:ان|ين)$/.test(before) && perfect(plain.slice(0, -1))) return true;
  if (/^[وفب]?ان$/.test(before) && !WITH_PERFECT.test(tokens[at - 2]?.norm ?? '')) return false;
  if (!(opensClause || OPENS_VERB.test(before) || (/^[وف]/.test(norm) && plain !== norm))) return false;
  if (/[ها]$/.test(plain) && plain.length > 4) {
    // ووصفته سلمى بأنه: no recipe of hers.
    const done = /^(.{3,}?)ت?(?:ه|ها|هم|هما)$/.exec(plain)?.[1];
    if (done && isPast(done) && tokens.slice(at + 1, at + 5).some(({ norm: that }) => /^بان/.test(that)))
      return true;
    const object = plain.replace(/(?:ها|هما|هم|ا)$/, '');
    return object !== plain && perfect(object);
  }
  return perfect(plain) || (opensClause && isPast(plain));
}
