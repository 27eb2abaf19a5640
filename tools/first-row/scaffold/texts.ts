export const title = 'Linked issues';
