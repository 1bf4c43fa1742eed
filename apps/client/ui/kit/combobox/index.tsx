import { useState } from 'react';
import { View } from 'react-native';
import { Field } from '@/ui/kit/field';
import { Row } from '@/ui/kit/row';
import type { ComboboxProps } from './types';

export function Combobox({ suggestions, onPick, onChange, ...field }: ComboboxProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <View>
      <Field
        {...field}
        onChange={(value) => {
          onChange(value);
          setIsOpen(true);
        }}
      />
      {isOpen
        ? suggestions.slice(0, 4).map((suggestion) => (
            <Row
              key={suggestion.value}
              title={suggestion.value}
              {...(suggestion.detail ? { detail: suggestion.detail } : {})}
              onPress={() => {
                onPick(suggestion);
                setIsOpen(false);
              }}
            />
          ))
        : null}
    </View>
  );
}
