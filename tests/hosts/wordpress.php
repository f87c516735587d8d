<?php
/**
 * Installs a WordPress and writes posts in it, each as somebody: what the role may not write is taken away as it is
 * when they press "Publish". Reads [{"role", "title", "content"}] from its input, writes [{"address", "kept"}].
 */
define('WP_INSTALLING', !getenv('INSTALLED'));
$_SERVER['HTTP_HOST'] = getenv('HOST');
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
require __DIR__ . '/wp-load.php';

if (WP_INSTALLING) {
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('Host', 'administrator', 'administrator@host.example', true, '', 'synthetic');
    foreach (['author', 'contributor'] as $role) {
        wp_insert_user([
            'user_login' => $role,
            'user_pass' => 'synthetic',
            'user_email' => "$role@host.example",
            'role' => $role,
        ]);
    }
    switch_theme(getenv('THEME'));
    exit;
}

$written = array_map(function (array $post) {
    // As a request of theirs would: the filters on what is saved follow from it.
    wp_set_current_user(get_user_by('login', $post['role'])->ID);
    kses_init();
    $id = wp_insert_post(wp_slash([
        'post_title' => $post['title'],
        'post_content' => $post['content'],
        'post_status' => current_user_can('publish_posts') ? 'publish' : 'pending',
    ]), true);
    if (is_wp_error($id)) {
        throw new Exception($id->get_error_message());
    }
    // An editor publishes what a contributor has handed in, as it is.
    wp_publish_post($id);
    return ['address' => get_permalink($id), 'kept' => get_post($id)->post_content];
}, json_decode(stream_get_contents(STDIN), true));
echo json_encode($written);
