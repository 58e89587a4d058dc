/** Arabic verbs of the third person, with what their subject's gender and number have written onto them. */

import { normaliseArabic, stemArabic } from '../language/arabic.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { wordSet } from '../language/word-set.ts';
import type { Gender } from '../story/gender.ts';

export type Verb = {
  /** Normalised, of one man: «تريد», «يريدون» -> «يريد». */
  readonly base: string;
  /** Nothing where the form does not tell: «تأمل» is "she hopes" and "he contemplated". */
  readonly gender: Gender | undefined;
  readonly isMany: boolean;
  /** Of two: «اتفقا», «يريدان». */
  readonly isPair: boolean;
};

/** What happens, is there or is possible has nobody for its subject; «تعرف» and «تعلم» speak to whoever is asked. */
const NOBODYS = wordSet(
  'حدث يحدث حصل يحصل جري يجري صار يصير يوجد توجد تم يتم يمكن يجب ينبغي يعني تعني بقي يبقي تبقي اخر تعرف تعلم تري تظن تعتقد يقصد تقصد كم',
);

/** A normalised word as a verb of somebody; nothing where it is none. */
export function verbOf(norm: string, lexicon: Lexicon): Verb | undefined {
  if (NOBODYS.has(norm)) return undefined;
  const isVerb = (form: string): boolean => {
    const stem = stemArabic(form);
    // «التقى» and not its stem alone.
    const isFiniteForm = lexicon.isFiniteVerb(form) || (form.endsWith('ي') && lexicon.isFiniteVerb(stem));
    return form.length > 2 && isFiniteForm && lexicon.spells({ norm: form, stem });
  };
  const found = (base: string, gender: Gender, isMany = false): Verb | undefined =>
    isVerb(base) ? { base, gender, isMany, isPair: isMany && /(?<!و)ان?$/.test(norm) } : undefined;
  /** What is left without an ending, as a verb that ends in ى or does not: «التقت», «التقيا», «اتفقا». */
  const without = (ending: RegExp, gender: Gender, isMany: boolean): Verb | undefined => {
    const form = norm.replace(ending, '').replace(/^(ا.)ي(.)$/u, '$1ا$2');
    // «أجريت» is passive: she who did it is «أجرت».
    return form === norm || form.endsWith('ي')
      ? undefined
      : (found(`${form}ي`, gender, isMany) ?? found(form, gender, isMany));
  };
  // «بيدعم», «سيزور»
  const bare = norm.replace(/^[بسحك](?=[يتن]\p{L}{2})/u, '');
  // «أقيل» is done to him who is its subject, by whom «أقال».
  const he = found(bare, 'masculine') ?? found(bare.replace(/^(ا.)ي(.)$/u, '$1ا$2'), 'masculine');
  const she = bare.startsWith('ت') ? found(`ي${bare.slice(1)}`, 'feminine') : undefined;
  if (he && she) return { ...she, gender: undefined };
  return (
    he ??
    she ??
    without(/ت$/, 'feminine', false) ??
    (MANY.test(bare)
      ? (found(`ي${bare.slice(1, -2)}`, 'masculine', true) ??
        found(`ي${bare.slice(1, -2)}ي`, 'masculine', true))
      : undefined) ??
    without(/(?:وا|يا)$/, 'masculine', true) ??
    without(/ا$/, 'masculine', true)
  );
}

const MANY = /^[يت].+(?:ون|ان)$/;

/** «اتفقا», «التقوا», «يريدون», «يلتقون» as they are before their subject: «اتفق», «التقى», «يريد», «يلتقي». */
export function beforeSubject(verb: string, base: string): string {
  const isOpen = base.endsWith('ي');
  if (MANY.test(normaliseArabic(verb).replace(/^[بسح]/, '')))
    return verb.slice(0, -2).replace(/ي$/u, '') + (isOpen ? 'ي' : '');
  const one = verb.replace(/(?:وا|يا|ا)$/u, '');
  return isOpen ? `${one}${base.startsWith('ي') ? 'ي' : 'ى'}` : one;
}
