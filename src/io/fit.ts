import type { Output } from './io.ts';

/** How text is put into lines that fit. */
export interface Fit {
  /** Columns of a line; endless where lines stay as they are. */
  readonly width: number;
  /** The text broken at words; what goes on begins with the indent. */
  wrap(text: string, indent?: string): string;
}

/** Lines as they are. */
export const ENDLESS: Fit = { width: Number.POSITIVE_INFINITY, wrap: (text) => text };

/** How text fits an output: at the width of a terminal; files and pipes are for programs too, which wrap nothing. */
export async function fitFor({ columns }: Output): Promise<Fit> {
  if (columns === undefined) return ENDLESS;
  const { wrapText } = await import('./terminal/wrap.ts');
  return { width: columns, wrap: (text, indent = '') => wrapText(text, columns, { indent }).join('\n') };
}
