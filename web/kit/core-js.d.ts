/** It has no types, and none are needed: its modules are imported for what they put in place. */
declare module 'core-js/actual/*';
