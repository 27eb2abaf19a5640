/** What the built page names in its templates: what acts, its texts by language, what opens. */
type Part = 'acting' | 'texts' | 'opens';

/** Has the browser fetch a part, and no more: nothing of it is run. Of texts, those of one language. */
export function fetchPart(part: Part, language = ''): void {
  const template = document.getElementById(part);
  if (!(template instanceof HTMLTemplateElement)) return;
  for (const link of template.content.querySelectorAll('link')) {
    if (link.hreflang === language) document.head.append(link);
  }
}
