import { mistake } from './refusal.ts';

/** A file that came in a multipart body. */
export interface Upload {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** What reading a call may need besides the value itself. */
export interface Reading {
  readonly method: string;
  readonly uploads: ReadonlyMap<string, Upload>;
  /** Reports what the real server accepts in silence although something of it is lost. */
  loss(description: string): void;
}

/** Checks one value and gives it back in the form that the methods work with; throws a Refusal. */
export interface Shape {
  readonly isText?: true;
  read(value: unknown, at: string, reading: Reading): unknown;
}
export interface Needed extends Shape {
  readonly needed: true;
}
export interface Optional extends Shape {
  readonly needed: false;
}
export type Fields = Readonly<Record<string, Needed | Optional>>;

export const need = (shape: Shape): Needed => ({ ...shape, needed: true });
export const may = (shape: Shape): Optional => ({ ...shape, needed: false });

const wrong = (at: string, expected: string, value: unknown) =>
  mistake(`field "${at}" must be ${expected}, got ${JSON.stringify(value)?.slice(0, 80)}`);

interface TextLimits {
  min?: number;
  max?: number;
  maxBytes?: number;
  pattern?: RegExp;
  /** The real server's description where one is known. */
  refusal?: string;
}

/** A string; lengths are in UTF-16 units, `maxBytes` in UTF-8. */
export const text = ({ min = 0, max = Number.POSITIVE_INFINITY, ...limits }: TextLimits = {}): Shape => ({
  isText: true,
  read(value, at) {
    if (typeof value !== 'string') throw wrong(at, 'of type String', value);
    const fits =
      value.length >= min &&
      value.length <= max &&
      (limits.maxBytes === undefined || Buffer.byteLength(value) <= limits.maxBytes) &&
      (limits.pattern === undefined || limits.pattern.test(value));
    if (!fits) {
      throw limits.refusal
        ? mistake(limits.refusal)
        : wrong(at, `a String within ${JSON.stringify({ min, max, ...limits })}`, value);
    }
    return value;
  },
});

interface NumberLimits {
  min?: number;
  max?: number;
  refusal?: string;
}

export const number = ({ min, max, refusal }: NumberLimits = {}): Shape => ({
  read(value, at) {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(at, 'of type Number', value);
    if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
      throw refusal ? mistake(refusal) : wrong(at, `between ${min} and ${max}`, value);
    }
    return value;
  },
});

export const integer = (limits: NumberLimits = {}): Shape => ({
  read(value, at, reading) {
    if (!Number.isSafeInteger(value)) throw wrong(at, 'an Integer', value);
    return number(limits).read(value, at, reading);
  },
});

export const flag: Shape = {
  read(value, at) {
    if (typeof value !== 'boolean') throw wrong(at, 'of type Boolean', value);
    return value;
  },
};

export const oneOf = (values: readonly (string | number)[], refusal?: string): Shape => ({
  read(value, at) {
    if (!values.includes(value as string | number)) {
      throw refusal ? mistake(refusal) : wrong(at, `one of ${values.join(', ')}`, value);
    }
    return value;
  },
});

/** The server takes objects and lists also as JSON in a string. */
function parsed(value: unknown, at: string): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw mistake(`can't parse ${at} JSON object`);
  }
}

export const list = (
  of: Shape,
  { min = 0, max = Number.POSITIVE_INFINITY, refusal }: NumberLimits = {},
): Shape => ({
  read(value, at, reading) {
    const items = parsed(value, at);
    if (!Array.isArray(items)) throw wrong(at, 'an Array', value);
    if (items.length < min || items.length > max) {
      throw refusal ? mistake(refusal) : wrong(at, `a list of ${min} to ${max}`, items.length);
    }
    return items.map((item, i) => of.read(item, `${at}[${i}]`, reading));
  },
});

/** The keys of every member of a union: what a table for it has to name. */
type KeysOf<T> = T extends unknown ? keyof T : never;

/** An object with these fields and no other; `T` holds the table to the declared type. */
export const object = <T>(
  fields: { readonly [K in KeysOf<T>]-?: Needed | Optional },
  check?: (value: T, at: string, reading: Reading) => void,
): Shape => ({
  read(value, at, reading) {
    const given = parsed(value, at);
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      throw wrong(at, 'an Object', value);
    const result = readFields(given as Record<string, unknown>, fields as Fields, at, reading);
    check?.(result as T, at, reading);
    return result;
  },
});

/** One of several objects, told apart by their `type`. */
export const byType = (shapes: Readonly<Record<string, Shape>>, refusal?: string): Shape => ({
  read(value, at, reading) {
    const given = parsed(value, at) as { type?: unknown } | null;
    const shape =
      typeof given?.type === 'string' && Object.hasOwn(shapes, given.type) ? shapes[given.type] : undefined;
    if (!shape)
      throw refusal
        ? mistake(refusal)
        : wrong(`${at}.type`, `one of ${Object.keys(shapes).join(', ')}`, given);
    return shape.read(given, at, reading);
  },
});

export const anything: Shape = { read: (value) => value };

/** An uploaded file, or the file_id or URL of one. */
export const file: Shape = {
  read(value, at, reading) {
    if (typeof value === 'string' && value.startsWith('attach://')) {
      const upload = reading.uploads.get(value.slice('attach://'.length));
      if (!upload) throw mistake(`can't find ${value} among the uploaded files`);
      return upload;
    }
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'object' && value !== null && 'bytes' in value) return value;
    throw wrong(at, 'a file, a file_id or a URL', value);
  },
};

/** A chat's number or @username. */
export const chatId: Shape = {
  read(value, at) {
    if (typeof value === 'string' && /^-?\d+$/.test(value)) return Number(value);
    if (typeof value === 'string' && /^@\w{4,32}$/.test(value)) return value;
    if (value === '' || value === undefined) throw mistake(`${at} is empty`);
    if (!Number.isSafeInteger(value)) throw mistake('chat not found');
    return value;
  },
};

function readFields(given: Record<string, unknown>, fields: Fields, at: string, reading: Reading) {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(fields, name)) throw mistake(`unknown field "${name}" in ${at}`);
  }
  const result: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = given[name];
    if (value === undefined || value === null) {
      if (field.needed) {
        throw mistake((at === reading.method && emptied[name]) || `field "${name}" of ${at} is required`);
      }
    } else {
      result[name] = field.read(value, at === reading.method ? name : `${at}.${name}`, reading);
    }
  }
  return result;
}

/** How the real server words the absence of some parameters. */
const emptied: Record<string, string> = {
  chat_id: 'chat_id is empty',
  text: 'message text is empty',
  message_id: 'message identifier is not specified',
};

/** Reads a whole call. `given` holds strings only where the call came as a form. */
export function readCall(
  given: Readonly<Record<string, unknown>>,
  fields: Fields,
  form: boolean,
  reading: Reading,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    values[name] = form && typeof value === 'string' && !fields[name]?.isText ? fromForm(value) : value;
  }
  return readFields(values, fields, reading.method, reading);
}

function fromForm(value: string): unknown {
  if (/^(True|False)$/.test(value)) return value === 'True';
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
