/** What kind of question this is, told from its words. */

import type { Language } from '../language/language.ts';
import type { Token } from '../language/tokenise.ts';

/** What kind of thing an answer must name; `request` asks for a deed (write, translate) and not for a fact. */
// biome-ignore format: one union
export type QuestionKind =
  | 'who' | 'where' | 'when' | 'how-many' | 'how-much' | 'how-long' | 'which' | 'why' | 'how' | 'whether' | 'said' | 'what' | 'request' | 'topic';

const has = (pattern: RegExp, text: string): boolean => pattern.test(text);

/** The kind of a question from its tokens in standard words; `topic` where it asks nothing that the patterns know. */
export function kindOf(tokens: readonly Token[], language: Language): QuestionKind {
  const text = tokens.map((token) => token.norm).join(' ');
  return language === 'en' ? englishKind(text) : arabicKind(text);
}

function englishKind(text: string): QuestionKind {
  if (
    has(
      /^(?:please )?(?:write|compose|translate|draw|sing|code|generate|ignore|pretend|act|repeat|imagine|play|calculate|solve|rewrite|send|email|text|call|phone|book|buy|order|post|delete|schedule|download|open)\b|\bwhat time is it\b|\bwhats? (?:is )?the time\b|^(?:give (?:me|us) )?(?:an? |another )?(?:joke|poem|song|haiku|limerick|riddle)\b|\byou are (?:now )?an?\b/,
      text,
    )
  )
    return 'request';
  if (
    has(
      /\bwhat (?:did|does|do|has|have|had) .*\b(?:say|said|tell|told|announced?|claim(?:ed)?|stated?|declared?|report(?:ed)?|add(?:ed)?|repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?|think|thought|comment(?:ed)?)\b|\bwhat (?:is|was) .*\b(?:reaction|comment|response|statement|opinion)\b|\bhow (?:did|does|do|has|have|had) .*\b(?:describe|react|respond|comment)d?\b/,
      text,
    )
  )
    return 'said';
  if (
    has(
      /\bhow (?:many|often)\b|\b(?:what|which) (?:number|percentage|percent|proportion|share)\b|\bwhat (?:is|was) the number\b/,
      text,
    )
  )
    return 'how-many';
  if (
    has(
      /\bhow much (?:did|do|does|is|was|were|are|has|have|had|will|would|money|cash|time|of)\b|\bhow much$|\bhow (?:big|large|tall|high|far (?:is|are|was|away|from|apart|did|do|does)|deep|wide|heavy|fast|old)\b|\b(?:what|which) (?:price|cost|amount|age|length|height|speed|size|distance)\b|\bwhat(?:s| is| was)? (?:the|his|her|its|their) (?:total |average |exact )?(?:price|cost|amount|population|age|budget|length|height|width|depth|weight|speed|size|area|distance|temperature|salary|wage|capacity|displacement)\b/,
      text,
    )
  )
    return 'how-much';
  if (has(/\bhow long\b/, text)) return 'how-long';
  if (
    has(
      /^(?:(?!\b(?:who|whom|whose|what|which|where|why|how)\b).)*\bwhen\b|\b(?:what|which|in) (?:year|date|day|month|century|decade|time)\b|\bwhat (?:is|was) the (?:date|deadline|day|year)\b|\bby when\b/,
      text,
    )
  )
    return 'when';
  if (
    has(
      /^(?:(?!\b(?:who|what|which|when|why|how)\b).)*\bwhere\b|\b(?:what|which(?: \w+(?:n|sh|ese))?) (?:cit(?:y|ies)|countr(?:y|ies)|towns?|places?|capitals?|states?|locations?|regions?|areas?|venues?|continents?|ports?|harbou?rs?|villages?|part of)\b|\bin (?:what|which) (?:part|parts|side|corner|end) of\b/,
      text,
    )
  )
    return 'where';
  if (
    has(
      /\b(?:who|whom|whose|whos)\b|\b(?:what|which(?: \w+(?:n|sh|ese))?) (?:person|man|woman|leader|president|minister|king|player|general|people)\b/,
      text,
    )
  )
    return 'who';
  if (
    has(
      /\bwhy\b|\b(?:what|which) (?:is |was |were )?(?:the |his |her |their )?(?:reasons?|causes?|purpose|aim|goal|objective|explanation)\b|\bhow come\b/,
      text,
    )
  )
    return 'why';
  if (
    has(
      /^(?:whether|if|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|isnt|arent|didnt|doesnt|wont)\b/,
      text,
    )
  )
    return 'whether';
  if (has(/\bhow\b/, text)) return 'how';
  if (has(/\bwhich\b/, text)) return 'which';
  return has(/\bwhat\b|\bwhats\b/, text) ? 'what' : 'topic';
}

function arabicKind(text: string): QuestionKind {
  if (
    has(
      /^(?:من فضلك )?(?:اكتب|اكتبي|ترجم|ارسم|غن|تجاهل|تظاهر|الف|احسب|اطبخ|انشئ|صمم|كرر|العب|ابعث|ابعتي|ابعت|ارسل|ارسلي|اتصل|احجز|اشتر|ادفع|انشر|احذف|افتح|شغل لي|حمل لي|(?:اعط\S* |عطيني |هات )?(?:نكته|قصيده|اغنيه|طرفه|لغز))(?: |$)/,
      text,
    )
  )
    return 'request';
  if (
    has(
      /(?:ماذا|ما الذي|ما|بم) (?:ابلغ|ابلغت|اخبر|اخبرت|قال|قالت|قالوا|صرح|صرحت|اعلن|اعلنت|ذكر|ذكرت|اكد|علق|يقول|تقول|رد|اضاف)|(?:ما|ايش|شنو) (?:هو )?(?:تعليق|رد|تصريح|قول|راي)|(?:^| )كيف (?:وصف|وصفت|علق|علقت|رد|ردت)(?: |$)/,
      text,
    )
  )
    return 'said';
  if (
    has(
      /(?:^| )(?:كم (?:عدد|مره|مرات|شخص|دوله|يوم|عام|سنه|شهر)|ما (?:هو )?(?:ال)?عدد|ما (?:هي )?(?:ال)?نسبه|ما (?:هو |هي )?(?:متوسط|معدل|كميه)(?: |$))/,
      text,
    )
  )
    return 'how-many';
  if (
    has(
      /(?:^| )(?:بكم|كم (?:كلف|يكلف|سعر|ثمن|تكلف|بلغ|تبلغ|يبلغ|طول|عمر|تبعد)\S*|ما (?:هو |هي )?(?:(?:سعر|ثمن|تكلفه|كلفه|قيمه)|(?:طول|ارتفاع|وزن|سرعه|عمق|مساحه|المسافه|راتب|ميزانيه|درجه حراره|عمر|سن|حموله|سعه)(?: |$)))/,
      text,
    )
  )
    return 'how-much';
  if (has(/(?:^| )كم (?:من الوقت|استغرق|دام|تستغرق|المده)/, text)) return 'how-long';
  if (has(/(?:^| )ب?كم(?: |$)/, text)) return 'how-many';
  if (
    has(
      /(?:^| )متي(?: |$)|(?:^| )(?:سنه|عام|شهر) كم(?: |$)|(?:^| )اي (?:عام|سنه|سنوات|تاريخ|يوم|شهر|قرن|قرون|وقت|عقد|عقود)(?: |$)|ما (?:هو |هي )?(?:تاريخ|موعد|(?:ال(?:تاريخ|موعد|عام|سنه|شهر|يوم|قرن|عقد)(?: |$)))|(?:^| )منذ متي/,
      text,
    )
  )
    return 'when';
  if (
    has(
      /(?:^| )(?:و)?(?:اين|الي اين)(?: |$)|(?:^| )[وف]?اي (?:مدينه|مدن|دوله|دول|بلد|بلدان|مكان|اماكن|منطقه|مناطق|عاصمه|عواصم|ولايه|قاره|موقع|مينا|موانئ|موانيء|مواني|قريه)|^ما (?:هو |هي )?ال(?:مدينه|مدن|دوله|دول|بلد|بلدان|بلاد|مكان|اماكن|منطقه|مناطق|عاصمه|عواصم|ولايه|قاره|موقع|مينا)(?: |$)|(?:^| )في اي (?:ناحيه|جهه|طرف|انحا)(?: |$)|(?:^| )في اي جز من /,
      text,
    )
  )
    return 'where';
  if (has(/(?:^| )لماذا(?: |$)|^[وف]?لما(?: |$)|ما (?:هو )?(?:سبب|السبب|هدف|الهدف|الغرض)/, text))
    return 'why';
  if (has(/^(?:و|ف)?هل(?: |$)/, text)) return 'whether';
  if (
    has(
      /^(?:و|ف|ل|ب|مع |الي |عن |علي )?(?:من|منو)(?! اي)(?: |$)|(?:^| )(?:مع|الي|عن|علي) من(?: |$)|^(?:و|ف)?(?:ممن|لمن|بمن|عمن)(?: |$)|(?:^| )من (?:هو|هي|هم|الذي|التي|الذين|ذا|لم|لن|كان|كانت)(?: |$)|(?:^| )اي (?:شخص|رييس|وزير|قايد|لاعب|ملك)|(?: |^)(?:من|منو)$|ما اسم (?:الشخص|الرييس|الوزير|القايد|اللاعب|الملك)/,
      text,
    )
  )
    return 'who';
  if (has(/(?:^| )كيف(?: |$)/, text)) return 'how';
  if (has(/(?:^| )[وف]?(?:اي|ايه|ايهما)(?: |$)/, text)) return 'which';
  return has(/(?:^| )(?:ما|[وف]?ماذا|ماهو|ماهي|بم|فيم|علام|الام)(?: |$)/, text) ? 'what' : 'topic';
}
