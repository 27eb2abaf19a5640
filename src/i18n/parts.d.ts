/** A part of a language's texts by itself, so that the first screen loads no word that it does not need. */
declare module '*?part=screen' {
  const texts: unknown;
  export default texts;
}

declare module '*?part=later' {
  const texts: unknown;
  export default texts;
}
