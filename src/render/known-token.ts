import type { MarkedToken, Token } from 'marked';

/** Tokens come typed as anything a plugin of marked may add; without plugins they are marked's own. */
export function known(token: Token): MarkedToken {
  return token as MarkedToken;
}
