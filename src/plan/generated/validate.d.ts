// Generated from schemas/ by `npm run generate`. Do not edit.
import type { SchemaError } from '../validator.ts';
import type { Plan } from './plan-types.ts';

export type { SchemaError };

/** Whether data has the structure of a plan; if not, `errors` holds every place where it has not. */
export declare const validate: ((data: unknown) => data is Plan) & { errors?: SchemaError[] | null };
