// The package's own types describe an ES module, while Node is given a CommonJS one: its default export is the factory.
declare module 'bidi-js' {
  interface EmbeddingLevels {
    /** Of each UTF-16 unit; odd where it is written right to left. */
    readonly levels: Uint8Array;
  }

  interface Bidi {
    getEmbeddingLevels(text: string, baseDirection: 'ltr' | 'rtl'): EmbeddingLevels;
    /** The places of the units in the order in which they are seen, from the left. */
    getReorderedIndices(text: string, levels: EmbeddingLevels): number[];
    getBidiCharTypeName(character: string): string;
    getMirroredCharacter(character: string): string | null;
  }

  export default function bidiFactory(): Bidi;
}
