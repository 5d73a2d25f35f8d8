/**
 * @actions/core's own module for the runner's protocol. Its front door also loads an HTTP client (60 ms and most of a
 * megabyte), which no step should wait for, and its `exports` and Node's `imports` both refuse the way past it; a
 * relative path does not.
 */
export { issueCommand } from '../../node_modules/@actions/core/lib/command.js';
