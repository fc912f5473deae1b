import { isData, type PlanData } from './data.ts';
import { isDay } from './day.ts';

/**
 * What the schema asks of one value. A number names another rule by its place in the list. The build makes the rules
 * from the schemas and fails on a keyword that has no place here.
 */
export interface Rule {
  readonly type?: keyof typeof IS;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: 'date';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, number>>;
  readonly additionalProperties?: number | false;
  readonly propertyNames?: number;
  readonly not?: number;
}

/** One place where data is not what its rule asks, told as Ajv tells it. */
export interface SchemaError {
  /** JSON pointer to the place. */
  readonly instancePath: string;
  /** The keyword of the schema that is not met, and what it asks. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set when the error is about this key of the place, not about its value. */
  readonly propertyName?: string;
}

const IS = {
  string: (value: unknown) => typeof value === 'string',
  number: (value: unknown) => typeof value === 'number' && Number.isFinite(value),
  integer: (value: unknown) => Number.isInteger(value),
  array: (value: unknown) => Array.isArray(value),
  object: isData,
};

/**
 * Everything that keeps data from being what the last of the rules asks.
 *
 * The rules are walked by a few small functions, where Ajv would compile one for every place of the schema: a command
 * checks one plan, and then compiling them takes ten times as long as the checking.
 */
export function schemaErrors(rules: readonly Rule[], data: unknown): SchemaError[] {
  const check = new Check(rules);
  check.value(rules.length - 1, data);
  return check.errors;
}

class Check {
  readonly errors: SchemaError[] = [];
  readonly #rules: readonly Rule[];
  readonly #path: string[] = [];
  /** The key that is checked, while it is not its value. */
  #key: string | undefined;
  /** While a value is only tried against a rule: whether it met it so far. */
  #meetsTrial: boolean | undefined;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
  }

  value(at: number | false | undefined, value: unknown): void {
    const rule = typeof at === 'number' ? this.#rules[at] : undefined;
    if (!rule) return;
    if (rule.type !== undefined && !IS[rule.type](value)) this.#fail('type', { type: rule.type });
    if (rule.enum?.includes(value) === false) this.#fail('enum', { allowedValues: rule.enum });
    if ('const' in rule && rule.const !== value) this.#fail('const', { allowedValue: rule.const });
    if (typeof value === 'string') this.#text(rule, value);
    else if (typeof value === 'number') this.#number(rule, value);
    else if (Array.isArray(value)) this.#list(rule, value);
    else if (isData(value)) this.#map(rule, value);
    if (rule.not !== undefined && this.#meets(rule.not, value)) this.#fail('not', {});
  }

  #at(key: string, rule: number | false | undefined, value: unknown): void {
    this.#path.push(key);
    this.value(rule, value);
    this.#path.pop();
  }

  #text({ minLength, maxLength, pattern, format }: Rule, text: string): void {
    if (minLength !== undefined && text.length < minLength) this.#fail('minLength', { limit: minLength });
    if (maxLength !== undefined && text.length > maxLength) this.#fail('maxLength', { limit: maxLength });
    if (pattern !== undefined && !compiled(pattern).test(text)) this.#fail('pattern', { pattern });
    if (format !== undefined && !isDay(text)) this.#fail('format', { format });
  }

  #number({ minimum, maximum }: Rule, value: number): void {
    if (minimum !== undefined && value < minimum) this.#fail('minimum', { comparison: '>=', limit: minimum });
    if (maximum !== undefined && value > maximum) this.#fail('maximum', { comparison: '<=', limit: maximum });
  }

  #list({ minItems, uniqueItems, items }: Rule, list: readonly unknown[]): void {
    if (minItems !== undefined && list.length < minItems) this.#fail('minItems', { limit: minItems });
    for (const [index, item] of list.entries()) this.#at(String(index), items, item);
    if (uniqueItems && new Set(list).size < list.length) this.#fail('uniqueItems', lastRepeated(list));
  }

  #map(rule: Rule, map: PlanData): void {
    for (const key of rule.required ?? []) {
      if (!Object.hasOwn(map, key)) this.#fail('required', { missingProperty: key });
    }
    for (const key of Object.keys(map)) {
      if (rule.propertyNames !== undefined) this.#name(rule.propertyNames, key);
      const isKnown = rule.properties && Object.hasOwn(rule.properties, key);
      const inner = isKnown ? rule.properties[key] : rule.additionalProperties;
      if (inner === false) this.#fail('additionalProperties', { additionalProperty: key });
      else this.#at(key, inner, map[key]);
    }
  }

  #name(rule: number, key: string): void {
    const before = this.errors.length;
    this.#key = key;
    this.value(rule, key);
    this.#key = undefined;
    if (this.errors.length > before) this.#fail('propertyNames', { propertyName: key });
  }

  #meets(rule: number, value: unknown): boolean {
    this.#meetsTrial = true;
    this.value(rule, value);
    const meets: boolean = this.#meetsTrial;
    this.#meetsTrial = undefined;
    return meets;
  }

  #fail(keyword: string, params: SchemaError['params']): void {
    if (this.#meetsTrial !== undefined) {
      this.#meetsTrial = false;
      return;
    }
    const instancePath = this.#path
      .map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join('');
    const propertyName = this.#key;
    this.errors.push({ instancePath, keyword, params, ...(propertyName !== undefined && { propertyName }) });
  }
}

const patterns = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(pattern, 'u');
  patterns.set(pattern, known);
  return known;
}

/** Where the last item stands that equals one before it, and where that does; `includes` knows NaN as well. */
function lastRepeated(list: readonly unknown[]): { i: number; j: number } {
  const i = list.findLastIndex((item, index) => list.slice(0, index).includes(item));
  return { i, j: list.slice(0, i).findLastIndex((item) => [item].includes(list[i])) };
}
