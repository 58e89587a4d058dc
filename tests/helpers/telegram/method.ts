import type { ApiMethods, Opts } from 'grammy/types';
import type { Profile } from './profile.ts';
import type { Queries } from './queries.ts';
import { mistake } from './refusal.ts';
import type { Fields, Needed, Optional, Reading, Shape } from './shapes.ts';
import type { Updates } from './updates.ts';
import type { World } from './world.ts';

/** Everything that a method may read and change. */
export interface Backend {
  readonly world: World;
  readonly updates: Updates;
  readonly queries: Queries;
  readonly profile: Profile;
  readonly reading: Reading;
  /** Resolves when the client of this call goes away. */
  readonly hangUp: Promise<void>;
}

type MethodName = keyof ApiMethods;
type Parameters<M extends MethodName> = Opts<M>;

/** The table of a method's parameters: each one that the API declares, needed where it is declared so. */
type FieldsOf<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? Optional | Needed : Needed;
};

export interface Method {
  readonly name: string;
  readonly fields: Fields;
  run(parameters: unknown, backend: Backend): unknown;
}

/**
 * One row of the server: what a method takes and what it does. Adding a method is adding a row; the compiler holds
 * its table to the parameters that the API declares, none missing and none too many.
 */
export function method<M extends MethodName, F extends FieldsOf<Parameters<M>>>(
  name: M,
  fields: F & Record<Exclude<keyof F, keyof Parameters<M>>, never>,
  run: (parameters: Parameters<M>, backend: Backend) => unknown,
): Method {
  return {
    name,
    fields: fields as Fields,
    run: (parameters, backend) => run(parameters as Parameters<M>, backend),
  };
}

/** A parameter that nothing in this world can fulfil. */
export const without = (description: string): Shape => ({
  read() {
    throw mistake(description);
  },
});
