import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTransition } from "react";

interface RetryButtonProps {
  readonly label: string;
  readonly prominent?: boolean;
  readonly onRetry: () => Promise<void>;
}

/** Cannot be pressed again while it works, and keeps the focus. */
export function RetryButton({ label, prominent = false, onRetry }: RetryButtonProps): ReactNode {
  const [pending, begin] = useTransition();
  return (
    <Button
      appearance={prominent ? "primary" : "secondary"}
      size={prominent ? "medium" : "small"}
      disabledFocusable={pending}
      onClick={() => begin(onRetry)}
    >
      {label}
    </Button>
  );
}
