export { TextTable } from './text-table.js';
export { escapeUnseen, foreignText, messageText, visible } from './visible.js';
