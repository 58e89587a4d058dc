/** Whether somebody or something is spoken of as "she" or as "he", as far as the names and the role of a story file tell. */

import type { Entity } from './story.ts';

export type Gender = 'feminine' | 'masculine';

/** «وزيرة», «رئيسة» and not «وزير», «رئيس». */
const hasTaMarbuta = (word: string | undefined): boolean => word?.endsWith('ة') === true;

/** Countries whose names have no article to tell it. */
const MASCULINE = new Set(['لبنان', 'تشاد']);

/** Nothing where neither tells: of a person without a role, of a country whose name has an article («العراق», «الجزائر»). */
export function genderOf({ kind, names, role }: Entity): Gender | undefined {
  const [first, second] = (names.ar[0] ?? '').split(' ');
  const office = role?.ar.trim().split(/\s/)[0];
  switch (kind) {
    case 'person':
      if (!office) return undefined;
      return hasTaMarbuta(office) ? 'feminine' : 'masculine';
    case 'organisation':
      // «الأمم المتحدة», «رويترز» (an agency)
      return hasTaMarbuta(first) ||
        (isDefinite(first) && isDefinite(second) && hasTaMarbuta(second)) ||
        (second === undefined && !isDefinite(first) && hasTaMarbuta(office))
        ? 'feminine'
        : 'masculine';
    case 'place':
      if (isDefinite(first) && !hasTaMarbuta(first)) return undefined;
      return MASCULINE.has(first ?? '') ? 'masculine' : 'feminine';
  }
}

const isDefinite = (word: string | undefined): boolean => word?.startsWith('ال') === true;
