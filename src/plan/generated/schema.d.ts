// Generated from schemas/ by `npm run generate`. Do not edit.
/** The schema of a plan without what it tells people: a third of it, and all that checking needs. */
export declare const bareSchema: object;

/** Reads the whole schema. */
export declare function readSchema(): typeof import('./plan.schema.json', { with: { type: 'json' } });
