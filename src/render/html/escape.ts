const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that opens no tag and closes no attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

/** Text as a string of CSS that ends neither itself nor the style element. */
export function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,·–\u2066-\u2069]/gu, (mark) => `\\${mark.codePointAt(0)?.toString(16)} `)}"`;
}
