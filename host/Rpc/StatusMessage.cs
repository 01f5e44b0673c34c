using System.Globalization;
using System.Text;

namespace Lucid.Host.Rpc;

/// <summary>The message of a status as it travels: by gRPC's own rules, since some clients decode no more than those.</summary>
internal static class StatusMessage
{
    /// <summary>The message with everything but printable ASCII, and the percent sign, as the percent codes of its UTF-8 bytes.</summary>
    public static string Encode(string message)
    {
        var text = new StringBuilder(message.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(message))
        {
            if (octet is >= 0x20 and <= 0x7E and not (byte)'%')
            {
                text.Append((char)octet);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
            }
        }

        return text.ToString();
    }
}
