import { type Method, method } from './method.ts';
import { mistake } from './refusal.ts';
import { file, flag, integer, list, may, need, oneOf, text } from './shapes.ts';

/** Every kind of update in the Bot API. */
const updateTypes = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'guest_message',
  'stopped_message_generation',
  'message_reaction',
  'message_reaction_count',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
  'purchased_paid_media',
  'poll',
  'poll_answer',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
  'managed_bot',
  'subscription',
];
const allowed = { allowed_updates: may(list(oneOf(updateTypes))) };

export const updateMethods: readonly Method[] = [
  method(
    'getUpdates',
    {
      offset: may(integer()),
      limit: may(integer({ min: 1, max: 100 })),
      timeout: may(integer({ min: 0 })),
      ...allowed,
    },
    (wanted, { updates, hangUp }) => {
      updates.allow(wanted.allowed_updates);
      return updates.get(wanted, hangUp);
    },
  ),
  method(
    'setWebhook',
    {
      url: need(text()),
      certificate: may(file),
      ip_address: may(text()),
      max_connections: may(integer({ min: 1, max: 100 })),
      drop_pending_updates: may(flag),
      secret_token: may(
        text({ pattern: /^[A-Za-z0-9_-]{1,256}$/, refusal: 'secret token contains unallowed characters' }),
      ),
      ...allowed,
    },
    (wanted, { updates }) => {
      checkWebhookUrl(wanted.url);
      updates.allow(wanted.allowed_updates);
      if (wanted.drop_pending_updates) updates.forgetPending();
      const { url, secret_token: secret, max_connections: maxConnections = 40 } = wanted;
      updates.setWebhook(url === '' ? undefined : { url, secret, maxConnections });
      return true;
    },
  ),
  method('deleteWebhook', { drop_pending_updates: may(flag) }, (wanted, { updates }) => {
    if (wanted.drop_pending_updates) updates.forgetPending();
    updates.setWebhook(undefined);
    return true;
  }),
  method('getWebhookInfo', {}, (_, { updates }) => updates.webhookInfo()),
  method('getMe', {}, (_, { world }) => ({
    ...world.bot,
    can_read_all_group_messages: world.seesAllGroupMessages,
  })),
  method('logOut', {}, () => true),
  method('close', {}, () => true),
];

/** HTTPS on one of four ports; a webhook on this machine may do without, as tests need. */
function checkWebhookUrl(url: string): void {
  if (url === '') return;
  const { protocol, port, hostname } = URL.canParse(url)
    ? new URL(url)
    : { protocol: '', port: '', hostname: '' };
  if (/^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname)) return;
  if (protocol !== 'https:') throw mistake('bad webhook: An HTTPS URL must be provided for webhook');
  if (!['', '443', '80', '88', '8443'].includes(port)) {
    throw mistake('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
}
