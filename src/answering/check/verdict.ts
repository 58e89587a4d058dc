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
export type Verdict = { readonly ok: true } | Refusal;

export const refuse = (fault: Fault, detail: string): Refusal => ({ ok: false, fault, detail });
