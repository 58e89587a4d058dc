/** What a message says around its question, and what asks nothing itself. */

export type Bare = {
  /** The question alone. */
  readonly question: string;
  /** Whether what stood around it asks if it is so: "…, right?", «هل صحيح أن …», «… ولا لا؟». */
  readonly asksWhether: boolean;
};

/** Tags and addresses ask nothing. */
const MARKUP = /<\/?[a-z][^<>]{0,200}>|https?:\/\/\S+/gi;

/** A greeting that would be taken for a word of the question: السلام is peace too. */
const GREETING =
  /(?:ال)?سلام\s+عليكم(?:\s+و\s*رحم[ةه]\s+الله)?(?:\s+و\s*بركاته)?|صباح\s+الخير|مساء\s+الخير|\bgood (?:morning|evening|afternoon|day)\b/giu;

/** What is said before a question and asks nothing itself: "could you please tell me", «لو سمحت»، «أردت أن أسأل». */
const POLITENESS = [
  /^(?:sorry to (?:bother|trouble) you|excuse me|sorry|hi there|hi|hello|hey|please|kindly|ok|so|well|by the way|but)\b/i,
  /^(?:could|can|would|will) (?:you|u|anyone|somebody) (?=(?:please |kindly )?(?:tell|inform|remind|explain|say|let|write|translate|compose|draw|sing|send|calculate)\b)/i,
  /^would you mind (?=telling|explaining|saying)/i,
  /^(?:tell|telling|inform|remind|explain|explaining|saying|let) (?:to )?(?:me|us)\b(?: know\b)?/i,
  /^(?:i|we)(?:'d| would)? (?:like|want|need|wanted|was hoping|am trying) to (?:know|ask|find out|understand)\b/i,
  /^(?:i was wondering|we were wondering|i am wondering|i wonder|do you (?:happen to )?know)\b/i,
  /^(?:لو سمحت[مي]?|من فضلك[م]?|رجاء|عفوا|بالله عليك|أخبرني|اخبرني|خبرني|خبريني|قل لي|قولي لي|احك لي|احكي لي|احكيلي|عندي سؤال)(?=[\s،,:])/u,
  /^(?:أردت|اردت|أريد|اريد|أود|اود) [أا]ن (?:[أا]عرف|[أا]س[أا]ل|[أا]ستفسر)(?=[\s،,:])/u,
  /^(?:حاب[ةه]?|بدي|عايز[ةه]?|ممكن|نبي|أبي|ابي) (?:[أا]عرف|نعرف|[أا]س[أا]ل|تقول لي|تقولي|تخبرني)(?=[\s،,:])/u,
  /^هل (?:يمكنك|تستطيع|بإمكانك|بامكانك|ممكن) (?:[أا]ن )?تخبرني(?=[\s،,:])/u,
];

/** What makes a question of a statement, before it or behind it. */
const WHETHER = [
  /^(?:is|was) it (?:really |actually )?(?:true|right|correct|so|the case)(?: that)?\b/i,
  /^(?:هل )?(?:من |أ|ا)?(?:ال)?(?:صحيح|حقيقي)[اً]* [أإا]ن[هّ]?(?=\s)|^(?:أليس|اليس) (?:صحيحا?|من الصحيح) [أإا]ن(?=\s)/u,
  /[\s,]+(?:right|correct|yes or no|yes\/no|y\/n|true or false|or (?:not|no|nah)|wala la2?)\s*[؟?!.]*$/i,
  /,\s*(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)(?:n['’]?t)?\s+(?:he|she|it|they|there)\s*[?!.]*$/i,
  /\s+(?:صح|مش كد[هة]|مو صحيح|[أا]ليس كذلك|(?:[أا]م|ولا|والا|[أا]و) (?:لا|لأ|كذب|لسه|لسا|مازال|ما زال|بعد))\s*[؟?!.]*$/u,
];

/** What adds nothing at the end of a question: "did he see him as well?" */
const ADDED =
  /[\s,]+(?:as well|too|also|exactly|actually|anyway|please|plz|بالضبط|بالتحديد|تحديدا|من فضلك|لو سمحت|يا ترى|إذن|اذن|أيضا|ايضا)\s*[؟?!.]*$/iu;

/** The story itself, as the place where it should be said. */
const IN_THE_STORY =
  /\b(?:in|from|according to) (?:this|the) (?:story|article|report|news|piece|text)\b|(?<=\s)(?:في|حسب|بحسب|وفق) (?:هذ[ها] )?(?:القص[ةه]|الخبر|المقال[ةه]?|التقرير|النص)(?=[\s؟?.!،]|$)/giu;

export function withoutAsides(text: string): Bare {
  const bare = withoutPoliteness(text.replace(MARKUP, ' ').replace(GREETING, ' ')).replace(ADDED, ' ');
  const asks = WHETHER.find((pattern) => pattern.test(bare) && hasWords(bare.replace(pattern, ' ')));
  const alone = (asks ? bare.replace(asks, ' ') : bare).replace(IN_THE_STORY, ' ').trim();
  const question = hasWords(alone) ? alone : bare;
  const inOrder = TURNED.reduce((told, [turn, usual]) => told.replace(turn, usual), question);
  return { question: REPORTED.reduce(spokenLast, inOrder), asksWhether: asks !== undefined };
}

/** "Who does he say is still refusing?", «من يقول إنه ما زال يرفض؟»: whose words they are stands inside. */
const REPORTED = [
  /^(?<asked>(?:and )?(?:who|what|which \S+|where|when|how many \S+)) (?:do|does|did) (?<speaker>(?:\S+ ){0,3}?\S+) (?:say|think|believe|claim|hope)s?(?: that)? (?<rest>(?:is|are|was|were|has|have|had|will|would|should|could|must|still)\b.*?)(?<end>[\s?!.]*)$/iu,
  /^(?<asked>(?:من|ما|ماذا|أي \S+)(?: الذي| التي)?) (?:يقول|قال|تقول|قالت|يرى|يعتقد) (?<speaker>(?:\S+ ){0,2}?\S+) [إأا]نه?[ام]? (?<rest>.*?)(?<end>[\s؟?!.]*)$/u,
];

function spokenLast(question: string, reported: RegExp, at: number): string {
  return question.replace(
    reported,
    `$<asked> $<rest> ${at === 0 ? 'according to' : 'بحسب'} $<speaker>$<end>`,
  );
}

/** "When he speaks of the other side, whom does he mean?", and what somebody is to confirm, where it stands before that. */
const TURNED: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /^when (.+?) (?:speaks?|spoke|talks?|talked|says?|said|mentions?|mentioned|refers?|referred)(?: of| about| to)? ([^,]+?),? (?:who|whom) (?:does|did|is|was) (?:he|she|it|they) (?:mean|refer(?:ring)? to|talking (?:of|about)|speaking of)\b/iu,
    'who is meant by $2 according to $1',
  ],
  [
    /^(?:who|whom) (?:does|did) (.+?) mean (?:by|when (?:he|she|it|they) (?:says?|said|speaks? of|talks? about|mentions?))\b/iu,
    'according to $1 who is meant by',
  ],
  [
    /^(?:عندما|حين|حينما|لما) (?:ي|ت)(?:تحدث|قول|ذكر|تكلم) (.+?) (?:عن )?([^\s،,]+(?: [^\s،,]+)?)[،,]\s*(?:من|مين) (?:(?:ي|ت)(?:قصد|عني)|المقصود)(?=\W*$)/u,
    'من يقصد $1 ب $2',
  ],
  [/^(when [^,?]+?),? ((?:who|whom|what|which|where|how)\b[^?]*)/iu, '$2 $1'],
  [
    /^(?:i|we|people|they|some|it)\b(?: \w+){0,2}? (?:read|heard|seen|saw|told|say|says|said|claimed)(?: somewhere)?(?: that)? (.+?)[.;,] +(?:(?:does|did|do) (.+?) (?:confirm|say|admit|agree with|believe)(?: (?:that|this|it|so))?|is (?:that|this) what (.+?) (?:says|said))(?=\W*$)/iu,
    'does $2$3 confirm that $1',
  ],
  [
    /^(?:قرأت|قرات|سمعت|سمعنا|قرأنا|يقال|قيل|يقولون|قالوا|وصلني)(?: في مكان ما)? [أإا]ن(.+?)[.،؛]\s*(هل [يأا]\S+) (.+?) (?:ذلك|هذا|هذا الأمر|الأمر)(?=[\s؟?.!]*$)/u,
    '$2 $3 أن$1',
  ],
];

const hasWords = (text: string): boolean => /\p{L}/u.test(text);

function withoutPoliteness(text: string): string {
  const bare = text.replace(/^[\s،,.:;!؛-]+/, '');
  const polite = POLITENESS.find((pattern) => pattern.test(bare));
  const rest = polite && bare.replace(polite, '');
  return rest?.trim() ? withoutPoliteness(rest) : bare;
}
