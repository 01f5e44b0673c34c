using System.Globalization;
using Lucid.Host.Values;

namespace Lucid.Host.Secrets;

/// <summary>Marks values as secret again where the mark got lost on the way.</summary>
public static class SecretMarks
{
    /// <summary>The object with every text and number that carries a known secret marked; the same instance where none does.</summary>
    public static ObjectValue Restore(ObjectValue map, SecretTexts secrets) =>
        secrets.IsEmpty ? map : (ObjectValue)Restore((PropertyValue)map, secrets);

    private static PropertyValue Restore(PropertyValue value, SecretTexts secrets) => value switch
    {
        TextValue text => secrets.IsCarriedBy(text.Value) ? SecretValue.Of(text) : value,
        NumberValue number => secrets.IsCarriedBy(ValueText.Number(number.Value)) ? SecretValue.Of(number) : value,
        ListValue list => RestoreItems(list, secrets),
        ObjectValue map => RestoreEntries(map, secrets),
        _ => value,
    };

    private static ListValue RestoreItems(ListValue list, SecretTexts secrets)
    {
        var restored = list.Items;
        for (var index = 0; index < list.Items.Length; index++)
        {
            var item = Restore(list.Items[index], secrets);
            restored = ReferenceEquals(item, list.Items[index]) ? restored : restored.SetItem(index, item);
        }

        return restored == list.Items ? list : new ListValue(restored);
    }

    private static ObjectValue RestoreEntries(ObjectValue map, SecretTexts secrets)
    {
        var (restored, covered) = (map, 0);
        foreach (var (key, value) in map.Entries)
        {
            // A key that tells a secret cannot be marked, only covered.
            var tells = secrets.IsCarriedByKey(key);
            var item = tells ? SecretValue.Of(value) : Restore(value, secrets);
            restored = tells ? restored.Without(key).With(Cover(++covered), item)
                : ReferenceEquals(item, value) ? restored
                : restored.With(key, item);
        }

        return restored;
    }

    // Numbered, or two entries would become one.
    private static string Cover(int number) =>
        number == 1 ? ValueText.Secret : string.Create(CultureInfo.InvariantCulture, $"[secret {number}]");
}
