/* What deals with many links at once. */
export { Explorer } from './explorer/explorer.tsx';
export { OpenTool } from './open-tool.tsx';
