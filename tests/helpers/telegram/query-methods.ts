import type { InlineQueryResultsButton } from 'grammy/types';
import { inlineResult, messageOfResult } from './inline-results.ts';
import { webApp } from './markup.ts';
import { type Method, method } from './method.ts';
import { mistake } from './refusal.ts';
import { flag, integer, list, may, need, object, text } from './shapes.ts';

const resultsButton = object<InlineQueryResultsButton>(
  {
    text: need(text({ min: 1 })),
    web_app: may(webApp),
    start_parameter: may(text({ pattern: /^[A-Za-z0-9_-]{1,64}$/, refusal: 'START_PARAM_INVALID' })),
  },
  ({ web_app, start_parameter }) => {
    if ((web_app === undefined) === (start_parameter === undefined)) {
      throw mistake(
        "can't parse InlineQueryResultsButton: exactly one of web_app and start_parameter must be specified",
      );
    }
  },
);

export const queryMethods: readonly Method[] = [
  method(
    'answerCallbackQuery',
    {
      callback_query_id: need(text({ min: 1 })),
      text: may(text({ max: 200, refusal: 'MESSAGE_TOO_LONG' })),
      show_alert: may(flag),
      url: may(text({ pattern: /^(?:https:\/\/t\.me\/|tg:\/\/)\S+$/, refusal: 'URL_INVALID' })),
      cache_time: may(integer({ min: 0 })),
    },
    ({ callback_query_id: id, ...answer }, { queries }) => {
      queries.answer('callback', id, answer);
      return true;
    },
  ),
  method(
    'answerInlineQuery',
    {
      inline_query_id: need(text({ min: 1 })),
      results: need(list(inlineResult, { max: 50, refusal: 'RESULTS_TOO_MUCH' })),
      cache_time: may(integer({ min: 0 })),
      is_personal: may(flag),
      next_offset: may(text({ maxBytes: 64, refusal: 'NEXT_OFFSET_INVALID' })),
      button: may(resultsButton),
    },
    ({ inline_query_id: id, ...answer }, { queries }) => {
      const ids = answer.results.map((result) => result.id);
      if (new Set(ids).size < ids.length) throw mistake('RESULT_ID_DUPLICATE');
      queries.answer('inline', id, answer);
      return true;
    },
  ),
  method(
    'answerGuestQuery',
    { guest_query_id: need(text({ min: 1 })), result: need(inlineResult) },
    ({ guest_query_id: id, result }, { queries, world, reading }) => {
      queries.expect('guest', id);
      const inlineMessageId = `guest${world.nextId()}`;
      world.inlineMessages.set(
        inlineMessageId,
        messageOfResult(result, inlineMessageId, world, undefined, reading),
      );
      queries.answer('guest', id, { result, inlineMessageId });
      return { inline_message_id: inlineMessageId };
    },
  ),
];
