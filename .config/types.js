import { compile } from 'json-schema-to-typescript';
import { isSchema, object, resolveReference } from './schemas.js';

/** @typedef {import('./schemas.js').Schema} Schema */

/** What a reader of the types needs to know of a kind of value beside that it is a string or a number. */
const HINTS = new Map(
  Object.entries({
    prose: 'Markdown',
    money: 'in the currency of the plan',
    percent: '0–100',
    rating: '1–5',
    reading: 'in the unit of its measure',
    date: '`YYYY-MM-DD`',
    time: '`HH:MM`',
    duration: 'ISO 8601, as `PT4H`',
    country: 'ISO 3166-1, two letters',
    currency: 'ISO 4217, or `IRT`',
    path: 'as `goals.company.repeat-sales.target`',
  }),
);

const BANNER = '// Generated from schemas/ by `npm run generate`. Do not edit.';

/**
 * The plan as TypeScript interfaces: everything optional but what the schema requires.
 *
 * @param {Schema} bundle
 * @returns {Promise<string>}
 */
export async function planTypes(bundle) {
  const schema = new Naming(bundle).object(bundle, 'Plan');
  const code = await compile(/** @type {Parameters<typeof compile>[0]} */ (schema), 'Plan', {
    bannerComment: BANNER,
    ignoreMinAndMaxItems: true,
    unknownAny: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  return onOneLine(code);
}

/**
 * Comments and maps on one line each: half the file.
 *
 * @param {string} code
 */
function onOneLine(code) {
  return code
    .replaceAll(/\/\*\*\n\s+\* (.*)\n\s+\*\//g, '/** $1 */')
    .replaceAll(/\{\n\s+\[k: string\]: (.*);\n\s+\}/g, '{ [id: string]: $1 }')
    .replaceAll(/\n(export interface)/g, '\n\n$1')
    .replaceAll(/\n{3,}/g, '\n\n');
}

/** Turns the schema into one in which every object has the name of its interface and every field one line on it. */
class Naming {
  /** @type {Map<string, Schema>} every named type, once */
  #named = new Map();
  /** @type {Schema} */
  #bundle;

  /** @param {Schema} bundle */
  constructor(bundle) {
    this.#bundle = bundle;
  }

  /**
   * @param {Schema} schema
   * @param {string} name
   * @returns {Schema}
   */
  object(schema, name) {
    const properties = Object.entries(fieldsOf(schema)).map(([key, field]) => [
      key,
      this.#field(field, key, name),
    ]);
    return this.#once(name, {
      type: 'object',
      additionalProperties: false,
      required: schema['required'] ?? [],
      properties: Object.fromEntries(properties),
    });
  }

  /**
   * @param {Schema} field
   * @param {string} key
   * @param {string} owner the name of the interface it stands in
   */
  #field(field, key, owner) {
    return { description: this.#about(field), allOf: [this.#type(field, key, owner)] };
  }

  /**
   * @param {Schema} field
   * @param {string} key
   * @param {string} owner
   * @returns {Schema}
   */
  #type(field, key, owner) {
    const schema = this.#resolve(field);
    const extra = schema['additionalProperties'];
    if (schema['properties']) return this.object(schema, this.#nameOf(field, key, owner));
    if (isSchema(extra))
      return { type: 'object', additionalProperties: this.#type(extra, noun(schema), owner) };
    if (isSchema(schema['items'])) return { type: 'array', items: this.#type(schema['items'], key, owner) };
    if (schema['enum']) return this.#choice(field, schema['enum']);
    return schema['const'] === undefined ? { type: schema['type'] } : { const: schema['const'] };
  }

  /**
   * A list of values that fields share has a name; one that stands with its field has none.
   *
   * @param {Schema} field
   * @param {unknown} values
   */
  #choice(field, values) {
    const name = definitionName(field);
    return name === undefined ? { enum: values } : this.#once(name, { enum: values });
  }

  /**
   * An item is called by its noun, a part by its key, and what stands inside either has its owner's name before its own;
   * so has what JavaScript calls by the same name, as `Promise`.
   *
   * @param {Schema} field
   * @param {string} key
   * @param {string} owner
   */
  #nameOf(field, key, owner) {
    const name = definitionName(field) ?? pascal(key);
    const alone = owner === 'Plan' || this.#isPart(owner) || definitionName(field) !== undefined;
    return (alone && !(name in globalThis)) || name.startsWith(owner) ? name : owner + name;
  }

  /** @param {string} owner */
  #isPart(owner) {
    const parts = fieldsOf(this.#bundle);
    return Object.keys(parts).some((key) => pascal(key) === owner);
  }

  /**
   * @param {string} name
   * @param {Schema} schema
   */
  #once(name, schema) {
    const known = this.#named.get(name);
    if (known && JSON.stringify(known) !== JSON.stringify({ title: name, ...schema })) {
      throw new Error(`two different types of the plan would be called ${name}`);
    }
    const named = known ?? { title: name, ...schema };
    this.#named.set(name, named);
    return named;
  }

  /**
   * @param {Schema} schema
   * @returns {Schema}
   */
  #resolve(schema) {
    if (typeof schema['$ref'] !== 'string') return schema;
    const target = this.#resolve(resolveReference(this.#bundle, schema['$ref']));
    return { ...target, ...schema, crm: { ...crmOf(target), ...crmOf(schema) } };
  }

  /** @param {Schema} field */
  #about(field) {
    const schema = this.#resolve(field);
    const { label, ref, kind } = crmOf(schema);
    const listed = isSchema(schema['items']) ? crmOf(this.#resolve(schema['items']))['ref'] : undefined;
    const hint = (ref && `id in \`${ref}\``) ?? (listed && `ids in \`${listed}\``) ?? HINTS.get(String(kind));
    return [label, hint].filter(Boolean).join(': ');
  }
}

/**
 * @param {Schema} schema
 * @returns {Record<string, Schema>}
 */
function fieldsOf(schema) {
  return /** @type {Record<string, Schema>} */ (schema['properties'] ?? {});
}

/**
 * @param {Schema} schema
 * @returns {Schema}
 */
function crmOf(schema) {
  return object(schema['crm']);
}

/** @param {Schema} map */
function noun(map) {
  const { item } = crmOf(map);
  return isSchema(item) ? String(item['noun']) : 'item';
}

/**
 * @param {Schema} field
 * @returns {string | undefined} the name of the shared definition it refers to
 */
function definitionName(field) {
  if (typeof field['$ref'] !== 'string') return undefined;
  return pascal(field['$ref'].slice(field['$ref'].lastIndexOf('/') + 1));
}

/** @param {string} text */
function pascal(text) {
  return text.replaceAll(/(?:^|[-\s]+)(\p{L})/gu, (_, letter) => letter.toUpperCase());
}
