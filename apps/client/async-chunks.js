// Lazy routes on the web need Expo's chunk loader, and it must be in place before the first import() runs.
import 'expo/src/async-require';
