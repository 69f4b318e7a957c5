/* oxlint-disable import/no-unassigned-import -- each puts in place what is missing, and nothing where nothing is */
// What browsers of 2021 (Chromium 90) lack of the language and this code uses; test/e2e takes it away from a newer one.
import 'core-js/actual/array/at';
import 'core-js/actual/array/find-last';
import 'core-js/actual/array/to-reversed';
import 'core-js/actual/array/to-sorted';
import 'core-js/actual/map/group-by';
import 'core-js/actual/object/has-own';
import 'core-js/actual/string/at';
import 'core-js/actual/string/is-well-formed';
