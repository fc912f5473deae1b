declare module 'arabic-persian-reshaper/ArabicShaper.js' {
  const shaper: {
    /** The letters in the forms they take beside their neighbours, from the blocks of presentation forms. */
    convertArabic(text: string): string;
  };
  export default shaper;
}
