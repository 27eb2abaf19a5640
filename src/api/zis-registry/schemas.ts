import * as v from 'valibot';
import { nextCursor } from '../../http/page.ts';
import { field } from '../../zaf/field.ts';
import { hasResources, objectOf, type TemplateUses, usesIn, wordOf } from './template.ts';

/*
 * The redaction point: a bundle may hold secrets by accident, such as a header with a token. Nothing
 * of its content is kept but its uses of links and connections, before anybody can store it.
 */

/**
 * What an integration has uploaded, as far as the app needs it.
 * @see https://developer.zendesk.com/api-reference/integration-services/registry/bundles/
 */
export interface Bundle extends TemplateUses {
  readonly uuid: string;
  readonly name: string;
  /** False where the answer brought no resources, so that nothing is known of its uses. */
  readonly hasContent: boolean;
}

/** The wrapper, and where the content stands, are UNCONFIRMED: every plausible form is read. */
function bundleOf(answer: object): Bundle {
  const bundle = objectOf(field(answer, 'bundle')) ?? answer;
  const template = [field(bundle, 'content'), field(bundle, 'template'), bundle]
    .map(objectOf)
    .find(hasResources);

  return {
    uuid: wordOf(field(bundle, 'uuid')) || wordOf(field(bundle, 'id')),
    name: wordOf(field(bundle, 'name')) || wordOf(field(template, 'name')),
    hasContent: template !== undefined,
    ...usesIn(template),
  };
}

const PARTS = ['uuid', 'id', 'name', 'content', 'template', 'resources', 'bundle'];

export const bundleAnswer = v.pipe(
  v.looseObject({}),
  v.check((answer) => PARTS.some((name) => name in answer)),
  v.transform((answer) => bundleOf(answer)),
);

const bundles = v.array(bundleAnswer);

/** `{ bundles, meta }` as documented, or the list alone, which is a last page. */
export const bundlesPage = v.pipe(
  v.union([
    v.object({ bundles: v.nullable(bundles, []), meta: nextCursor }),
    v.pipe(
      bundles,
      v.transform((items) => ({ bundles: items, meta: undefined })),
    ),
  ]),
  v.transform((page) => ({ items: page.bundles, after: page.meta })),
);

export type BundlesPage = v.InferOutput<typeof bundlesPage>;
