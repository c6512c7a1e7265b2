import { Toast, ToastBody, ToastTitle, useId, useToastController } from "@fluentui/react-components";
import { useMemo } from "react";
import { HostRequestError } from "./errors.ts";
import { type Notice, refusalText } from "./texts.ts";

/** Notices that come and go, shown by the `Toaster` of that id. */
export interface Toasts {
  readonly toaster: string;
  show(notice: Notice & { readonly detail?: string }): void;
  /** A refusal is told to the person, and to whoever waits for the outcome. */
  orTell(work: Promise<void>): Promise<void>;
}

export function useToasts(): Toasts {
  const toaster = useId("notices");
  const { dispatchToast } = useToastController(toaster);
  return useMemo(() => {
    const show: Toasts["show"] = ({ intent, text, detail }) =>
      dispatchToast(
        <Toast>
          <ToastTitle>{text}</ToastTitle>
          {detail && <ToastBody>{detail}</ToastBody>}
        </Toast>,
        { intent },
      );
    async function orTell(work: Promise<void>): Promise<void> {
      try {
        await work;
      } catch (error) {
        show({ intent: "error", text: refusalText(error instanceof HostRequestError ? error.reason : "failed") });
        throw error;
      }
    }
    return { toaster, show, orTell };
  }, [toaster, dispatchToast]);
}
