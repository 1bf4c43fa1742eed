import { useSyncExternalStore } from 'react';
import { Pressable, StyleSheet, Text, View } from 'react-native';
import { radius, space, touchSize, type } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import { dismissToast, readToasts, watchToasts } from './toasts';

export { showToast } from './toasts';

export function ToastHost() {
  const colors = useColors();
  const toasts = useSyncExternalStore(watchToasts, readToasts);
  return (
    <View style={styles.host} pointerEvents="box-none" accessibilityLiveRegion="polite">
      {toasts.map(({ id, text, action, more }) => (
        <View key={id} style={[styles.toast, { backgroundColor: colors.ink }]}>
          <Text style={[styles.text, { color: colors.paper }]}>{text}</Text>
          {[more, action].map((one) =>
            one ? (
              <Pressable
                key={one.label}
                role="button"
                style={styles.action}
                onPress={() => {
                  one.run();
                  dismissToast(id);
                }}
              >
                <Text style={[styles.actionText, { color: colors.paper }]}>{one.label}</Text>
              </Pressable>
            ) : null,
          )}
        </View>
      ))}
    </View>
  );
}

const styles = StyleSheet.create({
  host: { position: 'absolute', left: space(3), right: space(3), bottom: 96, gap: space(2) },
  toast: {
    flexDirection: 'row',
    alignItems: 'center',
    minHeight: 48,
    borderRadius: radius.medium,
    paddingHorizontal: space(4),
  },
  text: { flex: 1, fontSize: type.body.size, lineHeight: type.body.line, paddingVertical: space(3) },
  action: { minHeight: touchSize, justifyContent: 'center', paddingLeft: space(3) },
  actionText: { fontSize: type.body.size, fontWeight: '600', textDecorationLine: 'underline' },
});
