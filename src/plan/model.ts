import { bareSchema, readSchema } from './generated/schema.js';
import type { Path } from './path.ts';

/** What a plain value is: how it is typed, checked and written. */
export type Kind =
  | 'line'
  | 'prose'
  | 'number'
  | 'count'
  | 'money'
  | 'percent'
  | 'rating'
  | 'reading'
  | 'date'
  | 'time'
  | 'duration'
  | 'interval'
  | 'version'
  | 'country'
  | 'currency'
  | 'email'
  | 'phone'
  | 'url'
  | 'digest'
  | 'id'
  | 'path';

/** Kinds whose answers are numbers. */
export const NUMERIC: ReadonlySet<Kind | undefined> = new Set<Kind>([
  'number',
  'count',
  'money',
  'percent',
  'rating',
  'reading',
]);

/** How much a plan answers: the least a small business needs, or all. */
export type Depth = 'essential' | 'full';

/** The `crm` keyword of a field: what JSON Schema lacks. Described in `schemas/crm.schema.json`. */
export interface Crm {
  readonly label?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly kind?: Kind;
  readonly answer?: 'always' | 'full';
  readonly when?: { readonly field: string; readonly is: readonly string[] };
  readonly fewest?: { readonly essential?: number; readonly full?: number };
  readonly ref?: string;
  readonly item?: { readonly noun: string; readonly title?: string };
  readonly widget?: 'last' | 'rate-each';
  readonly confidential?: true;
}

/** One field of the model, as the schema describes it. */
export interface Field {
  /** Place in the model; `*` stands for the id of an item or the index of a list. */
  readonly path: Path;
  /** The path without `*`, by which words are looked up; an item's own ends in `.*`. */
  readonly key: string;
  readonly shape: 'value' | 'choice' | 'list' | 'object' | 'map';
  readonly kind: Kind | undefined;
  /** The listed values of a choice, in their order. */
  readonly values: readonly string[];
  /** By which the names of the values are looked up: the field's key, or the name of a list that fields share. */
  readonly valuesKey: string;
  readonly crm: Crm;
  /** The question, the reason for asking it and an answer, in English. */
  readonly title: string | undefined;
  readonly why: string | undefined;
  readonly example: unknown;
  /** The fields of an object, in the order of the file. */
  readonly fields: ReadonlyMap<string, Field>;
  /** What a map or a list holds. */
  readonly item: Field | undefined;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly not?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly crm?: Crm;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const bare: Schema = bareSchema;

function target(ref: string, root: Schema): Schema {
  const at = ref.slice('#/'.length).split('/');
  return at.reduce<Schema>((schema, key) => {
    const inner: unknown = Reflect.get(schema, key);
    if (typeof inner !== 'object' || inner === null) throw new Error(`the schema has no ${ref}`);
    return inner;
  }, root);
}

/** What a schema says together with what it refers to; its own words win. */
function resolve(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const base = resolve(target(schema.$ref, root), root);
  return { ...base, ...schema, crm: { ...base.crm, ...schema.crm } };
}

function shapeOf(schema: Schema): Field['shape'] {
  if (schema.properties) return 'object';
  if (typeof schema.additionalProperties === 'object') return 'map';
  if (schema.type === 'array') return 'list';
  return schema.enum ? 'choice' : 'value';
}

let whole: Schema | undefined;

/** What the whole schema tells people of a field. Few commands ask, and reading it takes longer than checking a plan. */
function told(path: Path): Schema {
  whole ??= readSchema() as Schema;
  const root = whole;
  return path.reduce((schema, key) => resolve(below(schema, key), root), root);
}

function below({ properties, additionalProperties: extra, items }: Schema, key: string): Schema {
  return properties?.[key] ?? (typeof extra === 'object' ? extra : items) ?? {};
}

/** Reads its children only when asked: most commands look at few fields. */
class SchemaField implements Field {
  readonly path: Path;
  readonly key: string;
  readonly shape: Field['shape'];
  readonly crm: Crm;
  readonly #declared: Schema;
  readonly #schema: Schema;
  #fields: ReadonlyMap<string, Field> | undefined;
  #item: Field | undefined;

  constructor(path: Path, declared: Schema) {
    const schema = resolve(declared, bare);
    this.#declared = declared;
    this.#schema = schema;
    this.path = path;
    this.key = path.filter((key, at) => key !== '*' || at === path.length - 1).join('.');
    this.shape = shapeOf(schema);
    this.crm = schema.crm ?? {};
  }

  get kind(): Kind | undefined {
    return this.shape === 'value' ? (this.crm.kind ?? 'line') : undefined;
  }

  get values(): readonly string[] {
    return this.#schema.enum ?? [];
  }

  get valuesKey(): string {
    return this.#declared.enum ? this.key : (this.#declared.$ref?.split('/').at(-1) ?? this.key);
  }

  get title(): string | undefined {
    return told(this.path).title;
  }

  get why(): string | undefined {
    return told(this.path).description;
  }

  get example(): unknown {
    return told(this.path).examples?.[0];
  }

  get fields(): ReadonlyMap<string, Field> {
    this.#fields ??= new Map(
      Object.entries(this.#schema.properties ?? {}).map(([key, schema]) => [
        key,
        new SchemaField([...this.path, key], schema),
      ]),
    );
    return this.#fields;
  }

  get item(): Field | undefined {
    const { additionalProperties: extra, items } = this.#schema;
    const schema = this.shape === 'map' && typeof extra === 'object' ? extra : items;
    if (schema) this.#item ??= new SchemaField([...this.path, '*'], schema);
    return this.#item;
  }
}

const plan = new SchemaField([], bare);

/** The whole plan as a field: the start of every walk over the schema. */
export function rootField(): Field {
  return plan;
}

/** The field of one key below another: a key of an object, any id of a map, any index of a list. */
export function childField(field: Field, key: string): Field | undefined {
  if (field.shape === 'list' && !/^(?:\d+|\*)$/.test(key)) return undefined;
  return field.shape === 'object' ? field.fields.get(key) : field.item;
}

/** The field at a path of a plan or of the model; undefined where the model has none. */
export function fieldAt(path: Path): Field | undefined {
  return path.reduce<Field | undefined>((field, key) => field && childField(field, key), plan);
}

/** Whether a text may be the id of an item. */
export function isId(text: string): boolean {
  const { pattern = '', maxLength = 0, not } = target('#/$defs/common/$defs/id', bare);
  return new RegExp(pattern).test(text) && text.length <= maxLength && !not?.enum?.includes(text);
}

/** Every field of the model, from the root down, in the order of the file. */
export function* allFields(from: Field = plan): Generator<Field> {
  yield from;
  for (const field of from.fields.values()) yield* allFields(field);
  if (from.item) yield* allFields(from.item);
}
