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

const word = v.pipe(v.unknown(), v.transform(wordOf));
const wordOrNone = v.optional(word, '');

/** The list may carry the OAuth client's secret and a key: nothing but these two is kept. */
const integrations = v.array(v.object({ name: wordOrNone, description: wordOrNone }));

/**
 * @see https://developer.zendesk.com/api-reference/integration-services/registry/integrations/
 */
export type Integration = v.InferOutput<typeof integrations>[number];

/** `{ integrations }` as documented, or the list alone. */
export const integrationsAnswer = v.union([
  v.nullable(integrations, []),
  v.pipe(
    v.object({ integrations: v.nullable(integrations, []) }),
    v.transform((answer) => answer.integrations),
  ),
]);

const jobSpecs = v.array(
  v.object({
    uuid: wordOrNone,
    name: wordOrNone,
    description: wordOrNone,
    event_source: wordOrNone,
    event_type: wordOrNone,
    flow_name: wordOrNone,
    /** `undefined` where the answer does not tell. */
    installed: v.fallback(v.optional(v.boolean()), undefined),
  }),
);

/**
 * What starts a flow of the integration.
 * @see https://developer.zendesk.com/api-reference/integration-services/registry/jobspecs/
 */
export type JobSpec = v.InferOutput<typeof jobSpecs>[number];

/** `{ job_specs, meta }` as documented, or the list alone, which is a last page. */
export const jobSpecsPage = v.pipe(
  v.union([
    v.object({ job_specs: v.nullable(jobSpecs, []), meta: nextCursor }),
    v.pipe(
      jobSpecs,
      v.transform((items) => ({ job_specs: items, meta: undefined })),
    ),
  ]),
  v.transform((page) => ({ items: page.job_specs, after: page.meta })),
);

export type JobSpecsPage = v.InferOutput<typeof jobSpecsPage>;
