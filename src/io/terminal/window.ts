/** Part of a list of lines, as much as there is room for. */
export interface Window<Line> {
  readonly lines: readonly Line[];
  /** The first line that has a place in the window. */
  readonly top: number;
}

/** What stands in the place of lines that are hidden. */
export interface Marks<Line> {
  readonly above: Line;
  readonly below: Line;
}

/** In fewer lines than these a mark would hide what the window is for. */
const LEAST_MARKED = 3;

/** The `height` lines from `top` on, as far as there are such; marks say where there are more. */
export function windowOf<Line>(
  lines: readonly Line[],
  height: number,
  top: number,
  marks: Marks<Line>,
): Window<Line> {
  const most = Math.max(0, lines.length - height);
  const first = Math.min(Math.max(0, top), most);
  const shown = lines.slice(first, first + height);
  if (height < LEAST_MARKED) return { lines: shown, top: first };
  if (first > 0) shown[0] = marks.above;
  if (first < most) shown[height - 1] = marks.below;
  return { lines: shown, top: first };
}

/** The first line of a window that has a line in its middle. */
export function topAround(focus: number, height: number): number {
  return focus - Math.floor(height / 2);
}
