using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Tests.Writing;

/// <summary>What the serializer writes is what the parser reads.</summary>
public sealed class StepWriterTests
{
    [Fact]
    public void Every_text_comes_back() => Prop.ForAll<string>(text =>
    {
        if (text is null || HasLoneSurrogate(text))
            return true;
        return ReadBack(step => step.Text(text), value => value.AsString()) == text;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Sp\u00F6cker", "'Sp\\X2\\00F6\\X0\\cker'")]
    [InlineData("l'eau \\ ", "'l''eau \\\\ '")]
    [InlineData("\U0001F3E0!", "'\\X4\\0001F3E0\\X0\\!'")]
    [InlineData("a\nb", "'a\\X2\\000A\\X0\\b'")]
    public void Characters_outside_the_basic_alphabet_are_numbers(string text, string expected) =>
        Assert.Equal($"#1=X({expected});\n", Written(step => step.Text(text)));

    [Fact]
    public void Every_finite_number_comes_back() => Prop.ForAll<double>(number =>
        !double.IsFinite(number) || ReadBack(step => step.Real(number), value => value.AsDouble()) == number).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, "0.")]
    [InlineData(-0.0, "0.")]
    [InlineData(70, "70.")]
    [InlineData(1e-7, "1.E-07")]
    [InlineData(1.5e300, "1.5E+300")]
    public void A_number_has_a_point(double number, string expected) =>
        Assert.Equal($"#1=X({expected});\n", Written(step => step.Real(number)));

    [Theory]
    [InlineData(0, "0.")]
    [InlineData(-12.3456784, "-12.345678")]
    [InlineData(0.0000004, "0.")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(100.000001, "100.000001")]
    public void A_coordinate_is_rounded_to_the_micrometre(double metres, string expected) =>
        Assert.Equal($"#1=X({expected});\n", Written(step => step.Coordinate(metres)));

    [Fact]
    public void A_number_that_is_none_is_refused() =>
        Assert.Throws<ArgumentException>(() => Written(step => step.Real(double.NaN)));

    [Fact]
    public void Arguments_are_separated_and_lists_nested()
    {
        string written = Written(step =>
        {
            step.Null();
            step.BeginList();
            step.Reference(12);
            step.BeginTyped("IFCLABEL"u8);
            step.Text("a");
            step.EndList();
            step.EndList();
            step.Enumeration("T");
            step.Derived();
        });

        Assert.Equal("#1=X($,(#12,IFCLABEL('a')),.T.,*);\n", written);
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return true;
        }

        return false;
    }

    private static string Written(Action<StepWriter> write)
    {
        var step = new StepWriter();
        step.Begin("X"u8);
        write(step);
        step.End();
        return Encoding.ASCII.GetString(step.Written.Span);
    }

    private static T ReadBack<T>(Action<StepWriter> write, StepSamples.ValueReader<T> read)
    {
        using StepFile file = StepSamples.Open(Written(write));
        return read(file.Find(1)[0]);
    }
}
