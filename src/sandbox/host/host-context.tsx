import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { HostState } from "../connector/host-api.ts";
import { useStored } from "./browser-state.ts";
import { PageError } from "./errors.ts";
import { createHostClient, type HostClient } from "./host-client.ts";

/** What every part of the page may need of the person in front of it. */
export interface Host {
  readonly state: HostState;
  readonly client: HostClient;
  /** The sandbox's time. */
  now(): Date;
  /** Whether this person's client is one that does not know `Action.Execute`. */
  readonly withoutExecute: boolean;
  chooseWithoutExecute(chosen: boolean): void;
}

const HostContext = createContext<Host | undefined>(undefined);

export interface HostProviderProps extends Pick<Host, "state"> {
  readonly children: ReactNode;
}

export function HostProvider({ state, children }: HostProviderProps) {
  const { id } = state.person;
  const client = useMemo(() => createHostClient(id), [id]);
  const [stored, store] = useStored(`sandbox.withoutExecute.${id}`);
  const host = useMemo(
    (): Host => ({
      state,
      client,
      now: () => new Date(Date.now() + state.clockOffsetMs),
      withoutExecute: stored === "yes",
      chooseWithoutExecute: (chosen) => store(chosen ? "yes" : "no"),
    }),
    [state, client, stored, store],
  );
  return <HostContext value={host}>{children}</HostContext>;
}

/** @throws {PageError} outside of the provider */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new PageError("There is no person in front of this part of the page.");
  return host;
}
