import { QueryErrorResetBoundary } from "@tanstack/react-query";
import { Component, Suspense, type ReactNode } from "react";
import { ErrorState, Skeleton } from "../ui/states.js";
import { ApiProblem } from "./problem.js";
import { SignedOut } from "./signed-out.js";

interface CatcherProps {
  onRetry: () => void;
  formal: boolean;
  whole: boolean;
  children: ReactNode;
}

class Catcher extends Component<CatcherProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (error instanceof ApiProblem && error.code === "sign-in-required") return <SignedOut />;
    return (
      <ErrorState
        error={error}
        formal={this.props.formal}
        whole={this.props.whole}
        onRetry={() => {
          this.props.onRetry();
          this.setState({ error: null });
        }}
      />
    );
  }
}

interface BoundaryProps {
  /** What stands there while it loads, in the size of what comes. */
  skeleton?: ReactNode;
  formal?: boolean;
  /** Around a whole screen, not a part of one. */
  whole?: boolean;
  children: ReactNode;
}

const usual = <Skeleton tabs={4} />;

/** Around everything that reads from the API: a skeleton while it loads, a kind sentence when it fails. */
export function Boundary({ skeleton = usual, formal = false, whole = false, children }: BoundaryProps) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Catcher onRetry={reset} formal={formal} whole={whole}>
          <Suspense fallback={skeleton}>{children}</Suspense>
        </Catcher>
      )}
    </QueryErrorResetBoundary>
  );
}
