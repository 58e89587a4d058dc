/** What the check of a sentence takes and what it says. */

/** A passage that a sentence cites, and the same paragraph in the other language where there is one. */
export type CitedPassage = { readonly text: string; readonly translation?: string };

export type Fault =
  | 'no-passage'
  | 'markup'
  | 'figure'
  | 'name'
  | 'quotation'
  | 'negation'
  | 'roles'
  | 'unsupported';

export type Refusal = { readonly ok: false; readonly fault: Fault; readonly detail: string };
/** `rule` names the one that refuses, where the sentence was read at all. */
export type Verdict = { readonly ok: true } | (Refusal & { readonly rule?: string });

/** Whether a text tells that something is not so, and none that it is; `undefined` is of a text that tells nothing of it. */
export const isRefuted = (verdicts: ReadonlyArray<boolean | undefined>): boolean =>
  verdicts.includes(false) && !verdicts.includes(true);

export const refuse = (fault: Fault, detail: string): Refusal => ({ ok: false, fault, detail });
