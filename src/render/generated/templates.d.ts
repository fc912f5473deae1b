// Generated from templates/ by `npm run generate`. Do not edit.

/** What Handlebars gives a helper as its last argument. */
export interface HelperOptions {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, unknown>>;
  fn(context: unknown, options?: { data?: Record<string, unknown> }): string;
  inverse(context: unknown): string;
}

export type Helper = (this: never, ...args: never[]) => unknown;

/** What a template is given besides the view: helpers for this one call, data that is seen as @name. */
export interface TemplateOptions {
  readonly helpers?: Readonly<Record<string, Helper>>;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** An own Handlebars, without its compiler: helpers registered here are seen by these templates alone. */
export declare const handlebars: {
  registerHelper(name: string, helper: Helper): void;
  createFrame(data: Readonly<Record<string, unknown>>): Record<string, unknown>;
};

export type TemplateName = 
  | 'documents/plan'
  | 'documents/summary'
  | 'partials/about'
  | 'partials/appendix'
  | 'partials/company'
  | 'partials/cover'
  | 'partials/goals-company'
  | 'partials/goals-journey'
  | 'partials/goals-lifecycle'
  | 'partials/goals-needs'
  | 'partials/goals-personas'
  | 'partials/goals-pipeline'
  | 'partials/goals-touchpoints'
  | 'partials/improvement-measures'
  | 'partials/improvement-recognition'
  | 'partials/improvement-reviews'
  | 'partials/improvement-rollout'
  | 'partials/improvement-sharing'
  | 'partials/improvement-software'
  | 'partials/page-actions'
  | 'partials/page-goals'
  | 'partials/page-means'
  | 'partials/research-capabilities'
  | 'partials/research-challenges'
  | 'partials/research-competitors'
  | 'partials/research-figures'
  | 'partials/research-pain-points'
  | 'partials/research-practices'
  | 'partials/research-sources'
  | 'partials/strategy-budget'
  | 'partials/strategy-data'
  | 'partials/strategy-dates'
  | 'partials/strategy-feedback'
  | 'partials/strategy-ideas'
  | 'partials/strategy-messages'
  | 'partials/strategy-objectives'
  | 'partials/strategy-offerings'
  | 'partials/strategy-promises'
  | 'partials/strategy-responsibilities'
  | 'partials/strategy-retention'
  | 'partials/strategy-risks'
  | 'partials/strategy-segments'
  | 'partials/strategy-service'
  | 'partials/strategy-summary'
  | 'partials/vision';

/** Every template by its name, which is that of its partial as well. */
export declare const templates: Readonly<
  Record<TemplateName, (view: object, options?: TemplateOptions) => string>
>;

export type StyleName = 
  | 'page/style';

export declare const styles: Readonly<Record<StyleName, string>>;
