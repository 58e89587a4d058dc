/** Words of wishing, asking for and refusing. */

import { wordSet } from '../language/word-set.ts';

/** What reports a wish. */
export const WISH = wordSet(
  'want wants wanted hope hopes hoped hoping wish wishes wished like seek seeks sought seeking ask asks asked urge urged demand demands demanded call called try tries tried trying aim aims aimed intend intends intended ' +
    'يريد تريد اراد ارادت يريدون يسعون يطلبون يطالبون يحاولون يرغبون يتمنون يودون يامل تامل امل ياملون رغبه رغبته رغبتها يرغب ترغب يتمني تتمني يسعي تسعي سعي يطلب تطلب طلب طلبت يطالب تطالب طالب طالبت يود تود يرجو ترجو يرجوه دعا دعت يحاول تحاول حاول حاولت يعتزم تعتزم ينوي تنوي',
);

/** What reports that somebody does not wish it: an answer to whether he does. */
export const REFUSAL = wordSet(
  'refuse refuses refused refusing reject rejects rejected rejecting decline declines declined oppose opposes opposed unwilling ' +
    'يرفض ترفض رفض رفضت رفضا رفضه رفضها يرفضون يابي ترفضان يرفضان يعارض تعارض عارض عارضت',
);

/** What asks for a wish. */
export const ASKED_WISH = wordSet(
  'want wants wanted wish wishes hope hopes hoping seek seeks يريد تريد يريدون يريده تريده يريدها تريدها يامل تامل يرغب ترغب يتمني تتمني يسعي تسعي يود تود يرجو ترجو يرجوه',
);
/** "What does he ask of them" is answered by what he would like of them. */
export const REQUEST = wordSet(
  'ask asks asked asking request requests requested requesting demand demands demanded يطلب تطلب طلب طلبت يطالب تطالب طالب طالبت استعان استعانت يستعين تستعين استنجد يستنجد',
);
