import type { Parsed } from './html.ts';
import { mistake } from './refusal.ts';

export function parseMarkdownV2(_source: string): Parsed {
  throw mistake('unsupported parse_mode');
}
