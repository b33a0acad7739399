// SPDX-License-Identifier: Apache-2.0
// What a packer hears who looks at the box: high is right, low and long is wrong.

let heard: AudioContext | undefined;

function tone(frequency: number, from: number, seconds: number, shape: OscillatorType): void {
  if (!heard) return;
  const [source, volume] = [heard.createOscillator(), heard.createGain()];
  source.type = shape;
  source.frequency.value = frequency;
  volume.gain.value = 0.25;
  source.connect(volume).connect(heard.destination);
  source.start(heard.currentTime + from);
  source.stop(heard.currentTime + from + seconds);
}

/** A browser lets a page sound once somebody has typed into it. */
export function wakeSound(): void {
  if (typeof AudioContext === 'undefined') return;
  heard ??= new AudioContext();
  if (heard.state === 'suspended') void heard.resume();
}

export function sound(kind: 'good' | 'done' | 'bad'): void {
  wakeSound();
  if (kind === 'good') tone(1320, 0, 0.07, 'sine');
  if (kind === 'done') {
    tone(1047, 0, 0.09, 'sine');
    tone(1568, 0.1, 0.14, 'sine');
  }
  if (kind === 'bad') {
    tone(196, 0, 0.18, 'square');
    tone(156, 0.22, 0.3, 'square');
  }
}
