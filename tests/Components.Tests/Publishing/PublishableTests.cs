using System.Reflection;
using Lucid.Components.Services;
using Pulumi;

namespace Lucid.Components.Tests.Publishing;

/// <summary>
/// What Pulumi's component host needs to publish the components to other languages. It throws at the first thing it does not like, and ignores
/// what has no attribute.
/// </summary>
public sealed class PublishableTests
{
    private static readonly Type[] Plain = [typeof(string), typeof(int), typeof(bool)];

    public static TheoryData<Type> Args => new(Public.Where(type => typeof(ResourceArgs).IsAssignableFrom(type)));

    public static TheoryData<Type> Components => new(Public.Where(type => typeof(ComponentResource).IsAssignableFrom(type)));

    private static IEnumerable<Type> Public => typeof(DistrolessService).Assembly.GetExportedTypes();

    [Theory]
    [MemberData(nameof(Args))]
    public void Every_property_of_args_is_an_input_of_its_own_name(Type args)
    {
        Assert.True(args.IsSealed);
        Assert.All(args.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), property =>
        {
            Assert.Single(property.GetCustomAttributes<InputAttribute>());
            Assert.Equal(CamelCase(property.Name), Argument<InputAttribute>(property, "name"));
        });
    }

    [Theory]
    [MemberData(nameof(Args))]
    public void Every_property_is_required_in_C_sharp_and_in_other_languages_alike(Type args)
        => Assert.All(args.GetProperties(), property => Assert.Equal(
            property.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "RequiredMemberAttribute"),
            Argument<InputAttribute>(property, "required")));

    [Theory]
    [MemberData(nameof(Args))]
    public void Every_property_that_is_not_required_can_be_null_since_the_host_sets_it_so(Type args)
        => Assert.All(
            args.GetProperties().Where(property => Argument<InputAttribute>(property, "required") is false),
            property => Assert.Equal(NullabilityState.Nullable, new NullabilityInfoContext().Create(property).WriteState));

    [Theory]
    [MemberData(nameof(Args))]
    public void Every_property_has_a_type_that_other_languages_know(Type args)
        => Assert.All(args.GetProperties(), property => Assert.True(IsPublishable(property.PropertyType), $"{property.PropertyType}"));

    [Theory]
    [MemberData(nameof(Args))]
    public void Args_can_be_made_without_arguments(Type args) => Assert.NotNull(args.GetConstructor([]));

    [Theory]
    [MemberData(nameof(Components))]
    public void A_component_has_one_constructor_of_the_shape_that_the_host_calls(Type component)
    {
        var parameters = Assert.Single(component.GetConstructors()).GetParameters();

        Assert.Equal(["name", "args", "options"], parameters.Select(parameter => parameter.Name));
        Assert.Equal(typeof(string), parameters[0].ParameterType);
        Assert.Equal($"{component.FullName}Args", parameters[1].ParameterType.FullName);
        Assert.Equal(typeof(ComponentResourceOptions), parameters[2].ParameterType);
        Assert.True(parameters[2].HasDefaultValue);
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Every_property_of_a_component_is_an_output_of_its_own_name(Type component)
        => Assert.All(component.GetProperties().Where(property => property.DeclaringType == component), property =>
        {
            Assert.Equal(CamelCase(property.Name), Argument<OutputAttribute>(property, "name"));
            Assert.Equal(typeof(Output<string>), property.PropertyType);
        });

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The attributes keep what they were given to themselves.</summary>
    private static object? Argument<TAttribute>(PropertyInfo property, string parameter)
    {
        var attribute = Assert.Single(property.CustomAttributes, attribute => attribute.AttributeType == typeof(TAttribute));
        var index = Array.FindIndex(attribute.Constructor.GetParameters(), candidate => candidate.Name == parameter);
        return attribute.ConstructorArguments[index].Value;
    }

    private static bool IsPublishable(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        return Plain.Contains(inner)
            || (inner.IsGenericType && inner.GetGenericTypeDefinition() is var definition
                && (definition == typeof(Input<>) || definition == typeof(List<>)) && IsPublishable(inner.GenericTypeArguments[0]))
            || (inner.IsGenericType && inner.GetGenericTypeDefinition() == typeof(Dictionary<,>)
                && inner.GenericTypeArguments is [var key, var value] && key == typeof(string) && IsPublishable(value))
            || typeof(ResourceArgs).IsAssignableFrom(inner);
    }
}
