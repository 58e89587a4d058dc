/** What no sentence of a brief has: markup, addresses, code, words that speak to a machine or give an order. */

const FOREIGN: readonly RegExp[] = [
  /<\/?[a-z!][^>]*>?/i,
  /\]\s*\(|`|\*\*|__|~~|^\s*#{1,6}\s|[{}<>|\\]/,
  /\b(?:https?|ftp|tg|javascript|data|mailto)\s*:/i,
  /\bwww\.|\bt\.me\b|\b[a-z0-9-]+\.(?:com|org|net|io|example|ru|info|me|app|xyz|link|site)\b/i,
  /[\w.+-]+@[\w-]+\.\w+|(?:^|\s)[@/]\w{3,}/,
  /\b(?:system|assistant|user|developer|prompt)\s*:/i,
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:passage|instruction|prompt|rule|above|previous|evidence)/i,
  /\b(?:mark|treat|reply|respond|answer|verify)\b.{0,30}\b(?:as|that|with)\b.{0,30}\b(?:verified|supported|true|approved)/i,
  /\b(?:this|the) (?:sentence|answer|message) (?:is|was) (?:verified|supported|checked|approved)/i,
  /\b(?:click|subscribe|download|buy now|visit the link|forward this)\b/i,
  /(?:تجاهل|اهمل|انس)\S*\s.{0,30}(?:تعليمات|التعليمات|السابق|الفقرة|القواعد|الأوامر)/,
  /(?:اضغط|انقر|اشتر|انشر|شارك|أرسل|حمّل|زوروا|تابعونا)\S*\s.{0,20}(?:هنا|الآن|الرابط|القناة)/,
  /(?:هذه الجملة|هذا الجواب)\s.{0,20}(?:مدعوم|صحيح|موثق|مؤكد)|(?:النظام|المساعد)\s*:/,
  // Letters of other scripts that look like ours, and what nobody sees.
  /(?=\p{L})[^\p{Script=Latin}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u,
  /[\u00ad\u200b\u2060-\u2064\ufeff]|[\u{e0000}-\u{e007f}]/u,
  // Controls, and marks that turn the direction of what follows.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/,
];

/** The first thing in the sentence that is no plain prose, as written. */
export function foreignIn(sentence: string): string | undefined {
  for (const pattern of FOREIGN) {
    const match = pattern.exec(sentence);
    if (match) return match[0];
  }
  return undefined;
}
