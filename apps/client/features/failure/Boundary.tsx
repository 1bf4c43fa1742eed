import { Component, type ReactNode } from 'react';

interface Props {
  children: ReactNode;
  /** What stands in the place of what could not be drawn. */
  whenFailed: ReactNode;
  /** What was being shown: something else is given another try. */
  of?: string;
}

/** Keeps the rest of the app standing where a part of it cannot be drawn. A `key` on it gives another try. */
export class Boundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.hasFailed && before.of !== this.props.of) this.setState({ hasFailed: false });
  }

  override render() {
    return this.state.hasFailed ? this.props.whenFailed : this.props.children;
  }
}
