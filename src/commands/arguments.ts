import { UserError } from '../errors.ts';

/** @throws UserError `argument-extra` when arguments are left that the command has no use for. */
export function refuseMore([extra]: readonly string[]): void {
  if (extra !== undefined) throw new UserError('argument-extra', { argument: extra });
}

/** @throws UserError `argument-missing` when there is none. */
export function requireOne([argument]: readonly string[], name: string): string {
  if (argument === undefined) throw new UserError('argument-missing', { argument: name });
  return argument;
}
